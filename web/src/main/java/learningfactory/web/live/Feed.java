package learningfactory.web.live;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import learningfactory.web.picture.Picture;
import org.jspecify.annotations.Nullable;

/// The living picture of one view, shared by all pages that see the same: written once, whoever looks.
final class Feed {

    private final List<Viewer> viewers = new CopyOnWriteArrayList<>();
    private volatile Picture present = Picture.NONE;
    private volatile @Nullable Patch lastPatch;

    private record Patch(Picture from, Picture to, String text) {}

    /// A new picture; every viewer is woken.
    void show(Picture picture) {
        present = picture;
        viewers.forEach(Viewer::wake);
    }

    Picture present() {
        return present;
    }

    /// What turns one picture into another. Pages that keep up all ask for the same.
    String patch(Picture from, Picture to) {
        Patch last = lastPatch;
        if (last != null && last.from() == from && last.to() == to) {
            return last.text();
        }
        String text = to.patchOf(from);
        lastPatch = new Patch(from, to, text);
        return text;
    }

    List<Viewer> viewers() {
        return viewers;
    }

    void add(Viewer viewer) {
        viewers.add(viewer);
        viewer.wake();
    }

    /// Whether nobody is left.
    boolean remove(Viewer viewer) {
        viewers.remove(viewer);
        return viewers.isEmpty();
    }
}
