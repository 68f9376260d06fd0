package learningfactory.web;

import learningfactory.web.door.Needs;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/// The page reads the address itself: every place in it begins with the same file.
@Controller
final class PageController {

    @Needs(Needs.Entry.ANYBODY)
    @GetMapping({
        "/join",
        "/join/{code}",
        "/login",
        "/setup",
        "/setup/{token}",
        "/home",
        "/play/{*place}",
        "/station/{*place}",
        "/andon/{*place}",
        "/debrief/{*place}"
    })
    String page() {
        return "forward:/index.html";
    }
}
