package kz.nrm.http;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.i18n.CookieLocaleResolver;
import org.springframework.web.servlet.support.RequestContextUtils;
import org.springframework.web.util.UriComponentsBuilder;

/** The reader's language: what {@code ?lang=} chose and a cookie keeps, else the first known one the browser asks for, else Russian. */
@Configuration
public class Languages implements WebMvcConfigurer {

    /** The languages of the house, in the order they are offered. */
    public static final List<Locale> ALL =
            List.of(Locale.forLanguageTag("kk"), Locale.forLanguageTag("ru"), Locale.ENGLISH);

    private static final Locale DEFAULT = ALL.get(1);
    private static final Duration KEPT = Duration.ofDays(365);

    @Bean
    LocaleResolver localeResolver() {
        var resolver = new CookieLocaleResolver("nrm-language");
        resolver.setDefaultLocaleFunction(Languages::asked);
        resolver.setCookieMaxAge(KEPT);
        resolver.setCookieHttpOnly(true);
        resolver.setCookieSameSite("Strict");
        resolver.setRejectInvalidCookies(false);
        return new Known(resolver);
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(new Choice());
    }

    private static Locale asked(HttpServletRequest request) {
        return request.getHeader("Accept-Language") == null
                ? DEFAULT
                : Collections.list(request.getLocales()).stream()
                        .flatMap(locale -> known(locale.getLanguage()).stream())
                        .findFirst()
                        .orElse(DEFAULT);
    }

    private static Optional<Locale> known(@Nullable String language) {
        return ALL.stream()
                .filter(locale -> locale.getLanguage().equals(language))
                .findFirst();
    }

    /** A cookie may hold any language; only ours are spoken. */
    private record Known(LocaleResolver cookie) implements LocaleResolver {

        @Override
        public Locale resolveLocale(HttpServletRequest request) {
            return known(cookie.resolveLocale(request).getLanguage()).orElse(DEFAULT);
        }

        @Override
        public void setLocale(
                HttpServletRequest request, @Nullable HttpServletResponse response, @Nullable Locale locale) {
            cookie.setLocale(request, response, locale);
        }
    }

    private static final class Choice implements HandlerInterceptor {
        @Override
        public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
            var resolver = RequestContextUtils.getLocaleResolver(request);
            if (resolver != null && request.getQueryString() != null) {
                known(chosen(request.getQueryString()))
                        .ifPresent(locale -> resolver.setLocale(request, response, locale));
            }
            return true;
        }

        /** From the address alone, so that no body is read for it. */
        private static @Nullable String chosen(String query) {
            return UriComponentsBuilder.newInstance()
                    .query(query)
                    .build()
                    .getQueryParams()
                    .getFirst("lang");
        }
    }
}
