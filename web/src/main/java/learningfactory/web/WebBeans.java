package learningfactory.web;

import java.time.Duration;
import learningfactory.web.activity.CourseBeans;
import learningfactory.web.door.Doorman;
import learningfactory.web.door.Security;
import learningfactory.web.door.WholeBodies;
import learningfactory.web.openid.OpenIdWeb;
import learningfactory.web.people.PeopleWeb;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.http.CacheControl;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/// Everything of this room that Spring has to know.
@Configuration(proxyBeanMethods = false)
@Import({
    Security.class,
    WholeBodies.class,
    LiveBeans.class,
    PeopleWeb.class,
    OpenIdWeb.class,
    CourseBeans.class,
    DoorController.class,
    SessionController.class,
    LessonController.class,
    GuideController.class,
    AboutController.class,
    DebriefController.class,
    SearchController.class,
    PageController.class,
    RefusalAnswers.class
})
public class WebBeans implements WebMvcConfigurer {

    /// Made by Spring.
    public WebBeans() {}

    /// Nobody comes to an endpoint but by the doorman.
    @Override
    public void addInterceptors(InterceptorRegistry interceptors) {
        interceptors.addInterceptor(new Doorman());
    }

    /// Files whose name holds a digest of their content never change; all others are asked for anew.
    @Override
    public void addResourceHandlers(ResourceHandlerRegistry files) {
        files.addResourceHandler("/assets/**")
                .addResourceLocations("classpath:/static/assets/")
                .setCacheControl(
                        CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable());
        files.addResourceHandler("/**")
                .addResourceLocations("classpath:/static/")
                .setCacheControl(CacheControl.noCache());
    }
}
