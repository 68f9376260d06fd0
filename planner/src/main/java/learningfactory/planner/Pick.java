package learningfactory.planner;

import java.util.List;
import java.util.stream.Collectors;
import learningfactory.resource.Resource;

/// Some resources that together fill the needs of one sort; a value that the search chooses.
public record Pick(List<Resource> resources, String name) {
    /// Named after its resources.
    public Pick(List<Resource> resources) {
        this(resources, resources.stream().map(one -> one.id().value()).sorted().collect(Collectors.joining("+")));
    }

    @Override
    public String toString() {
        return name;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Pick pick && pick.name.equals(name);
    }

    @Override
    public int hashCode() {
        return name.hashCode();
    }
}
