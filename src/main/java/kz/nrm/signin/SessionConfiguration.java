package kz.nrm.signin;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.convert.ConversionService;
import org.springframework.session.config.SessionRepositoryCustomizer;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;
import org.springframework.session.jdbc.config.annotation.web.http.EnableJdbcHttpSession;
import org.springframework.session.web.http.CookieSerializer;
import org.springframework.session.web.http.DefaultCookieSerializer;

/** Sessions are rows: whichever node answers knows them, and none outlives its end. */
@Configuration
@EnableJdbcHttpSession(tableName = SessionConfiguration.TABLE)
class SessionConfiguration {

    static final String TABLE = "user_session";

    @Bean
    ConversionService springSessionConversionService() {
        return new SessionValues();
    }

    @Bean
    SessionRepositoryCustomizer<JdbcIndexedSessionRepository> idleTime(SignInSettings settings) {
        return repository -> repository.setDefaultMaxInactiveInterval(settings.idle());
    }

    @Bean
    CookieSerializer cookieSerializer(SignInSettings settings) {
        var cookie = new DefaultCookieSerializer();
        cookie.setCookieName(settings.cookie("nrm"));
        cookie.setCookiePath("/");
        cookie.setUseSecureCookie(settings.tls());
        cookie.setUseHttpOnlyCookie(true);
        cookie.setSameSite("Strict");
        return cookie;
    }
}
