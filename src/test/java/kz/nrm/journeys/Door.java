package kz.nrm.journeys;

import org.springframework.http.HttpMethod;

/** One door of the application. */
record Door(HttpMethod method, String pattern) {

    boolean reads() {
        return method == HttpMethod.GET;
    }

    boolean isInterface() {
        return pattern.startsWith("/api/");
    }

    /** The address of the door that does the same in the interface, where there is one. */
    String inInterface() {
        return isInterface() ? pattern : "/api" + pattern;
    }

    @Override
    public String toString() {
        return method + " " + pattern;
    }
}
