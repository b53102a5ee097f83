package kz.nrm.shelter;

import java.util.UUID;
import kz.nrm.shared.Region;

/**
 * A suitable bed as those who choose see it.
 *
 * @param bed    what is chosen
 * @param score  the higher the better, by the table {@code shelter-match}
 * @param reason code of the row that fired
 */
public record OfferedBed(UUID bed, String codeName, Region region, int score, String reason) {}
