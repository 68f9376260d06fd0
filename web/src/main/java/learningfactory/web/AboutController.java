package learningfactory.web;

import learningfactory.web.door.Needs;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// What every page says of the whole.
@RestController
@RequestMapping("/api")
final class AboutController {

    private final About about;

    AboutController(About about) {
        this.about = about;
    }

    @Needs(Needs.Entry.ANYBODY)
    @GetMapping("/about")
    About about() {
        return about;
    }
}
