package kz.nrm.http;

import org.apache.catalina.core.StandardHost;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the server refuses by itself is answered like everything else. */
@Configuration(proxyBeanMethods = false)
class ServerConfiguration {

    private static final String PASS_ON = "passthrough";

    /** Slashes written as signs are refused too, but by the firewall of the house, in the language of the reader. */
    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> answersOfTheServer() {
        return server -> {
            server.addConnectorCustomizers(connector -> {
                connector.setEncodedSolidusHandling(PASS_ON);
                connector.setEncodedReverseSolidusHandling(PASS_ON);
            });
            server.addContextCustomizers(context ->
                    ((StandardHost) context.getParent()).setErrorReportValveClass(ConnectorErrors.class.getName()));
        };
    }
}
