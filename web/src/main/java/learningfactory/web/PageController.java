package learningfactory.web;

import learningfactory.web.door.Needs;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/// The page reads the address itself: every place in it begins with the same file. Everything is a place
/// that does not begin with one of the words that mean something else.
@Controller
final class PageController {

    @Needs(Needs.Entry.ANYBODY)
    @GetMapping({
        "/{door:(?!api$|ws$|assets$|lessons$|error$)[a-z][a-z-]*}",
        "/{door:(?!api$|ws$|assets$|lessons$|error$)[a-z][a-z-]*}/{*place}"
    })
    String page() {
        return "forward:/index.html";
    }
}
