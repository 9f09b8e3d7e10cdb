using FsCheck;
using FsCheck.Fluent;
using PersonalizedLearning.Competencies;

namespace PersonalizedLearning.Testing.Generators;

/// <summary>Frameworks over the competencies c0, c1, … and the headings h0, h1, ….</summary>
public static class FrameworkGenerators
{
    /// <summary>How many competencies other generators take into account.</summary>
    public const int Reach = 10;

    /// <summary>The scale that judged levels refer to; most frameworks have it.</summary>
    public static ProficiencyScale Rubric { get; } = new("rubric", 0, 4, [new("low", 0), new("mid", 2), new("high", 3, true), new("top", 4, true)]);

    /// <summary>An identifier that frameworks may have.</summary>
    public static Gen<CompetencyId> Ids { get; } = Gen.Choose(0, Reach - 1).Select(Id);

    /// <summary>Sound frameworks.</summary>
    public static Gen<AcyclicFramework> Acyclic { get; } =
        from count in Gen.Choose(0, Reach)
        from headings in Gen.Choose(0, 3)
        from links in PairsBefore(count)
        from hierarchy in Hierarchy(count, headings)
        from precedes in SomePrecedes(count)
        let items = Enumerable.Range(0, count).Select(index => Skill($"c{index}", null)).Concat(Enumerable.Range(0, headings).Select(index => Skill($"h{index}", null))).ToList()
        from shuffled in Generating.Shuffled(items)
        from shuffledLinks in Generating.Shuffled(links)
        select new AcyclicFramework(new FrameworkParts
        {
            Competencies = shuffled,
            Prerequisites = shuffledLinks,
            Associations = hierarchy.Concat(precedes).ToValueList(),
            Scales = [Rubric],
        });

    // Few, so that what is drawn twice, cycles and links between what is there are all frequent.
    private static Gen<CompetencyId> WildIds { get; } = Gen.Frequency((8, Gen.Choose(0, 5).Select(Id)), (1, Ids));

    private static Gen<Competency> WildCompetency { get; } =
        from id in Gen.Frequency((6, WildIds), (1, Gen.Choose(0, 2).Select(index => CompetencyId.From($"h{index}"))))
        from code in Gen.Elements(null, "A", "B", id.Value)
        select Skill(id.Value, code);

    // An end that no framework of these has, and one that names nothing, are among them.
    private static Gen<CompetencyId> WildEnd { get; } = Gen.Frequency(
        (8, WildIds),
        (1, Gen.Choose(0, 2).Select(index => CompetencyId.From($"h{index}"))),
        (1, Gen.Elements(CompetencyId.From("elsewhere"), default)));

    private static Gen<Prerequisite> WildPrerequisite { get; } =
        from before in WildEnd
        from after in WildEnd
        from strength in Gen.Frequency((3, Gen.Constant(PrerequisiteStrength.Hard)), (1, Gen.Constant(PrerequisiteStrength.Soft)))
        select new Prerequisite(before, after, strength);

    /// <summary>Frameworks with everything that can be wrong with one.</summary>
    public static Gen<WildFramework> Wild { get; } =
        from root in Gen.Frequency((9, Gen.Constant("root")), (1, Gen.Constant("c0")))
        from items in WildCompetency.Between(0, 16)
        from prerequisites in WildPrerequisite.Between(0, 26)
        from associations in WildAssociation(root).Between(0, 14)
        from scales in Gen.Constant(Rubric).Between(0, 2)
        select new WildFramework(new FrameworkParts
        {
            Root = root, Competencies = items, Prerequisites = prerequisites, Associations = associations, Scales = scales,
        });

    /// <summary>The identifier c… of a number.</summary>
    public static CompetencyId Id(int index) => CompetencyId.From(FormattableString.Invariant($"c{index}"));

    /// <summary>Smaller sound frameworks.</summary>
    public static IEnumerable<AcyclicFramework> Shrink(AcyclicFramework framework) =>
        framework.Parts.Shrink().Select(parts => new AcyclicFramework(parts.WithoutDangling()));

    /// <summary>Smaller wild frameworks.</summary>
    public static IEnumerable<WildFramework> Shrink(WildFramework framework) => framework.Parts.Shrink().Select(parts => new WildFramework(parts));

    private static Gen<Association> WildAssociation(string root) =>
        from type in Gen.Frequency((4, Gen.Constant(AssociationType.IsChildOf)), (2, Gen.Constant(AssociationType.Precedes)), (1, Generating.AnyOf<AssociationType>()))
        from origin in WildEnd
        from destination in Gen.Frequency((6, WildEnd), (1, Gen.Constant(CompetencyId.From(root))))
        from sequence in Gen.Choose(0, 2).OrNull(3)
        select new Association(type, origin, destination, sequence);

    private static Gen<ValueList<Prerequisite>> PairsBefore(int count)
    {
        var pairs =
            from before in Enumerable.Range(0, count)
            from after in Enumerable.Range(before + 1, count - before - 1)
            select (Before: before, After: after);
        return
            from density in Gen.Elements(2, 3, 6)
            from picked in Generating.SomeOf(pairs.ToList(), density)
            from soft in Generating.OneIn(4).ArrayOf(picked.Count)
            select picked.Select((pair, position) => new Prerequisite(
                Id(pair.Before), Id(pair.After), soft[position] ? PrerequisiteStrength.Soft : PrerequisiteStrength.Hard)).ToValueList();
    }

    private static Gen<ValueList<Association>> Hierarchy(int count, int headings)
    {
        if (headings == 0)
        {
            return Gen.Constant(default(ValueList<Association>));
        }

        return
            from chosen in Gen.Choose(-1, headings - 1).ArrayOf(count)
            from nested in Generating.OneIn(2).ArrayOf(headings)
            let ofItems = chosen.Select((heading, index) => (heading, index)).Where(pair => pair.heading >= 0)
                .Select(pair => new Association(AssociationType.IsChildOf, Id(pair.index), CompetencyId.From($"h{pair.heading}"), pair.index))
            let ofHeadings = nested.Select((inside, index) => new Association(
                AssociationType.IsChildOf, CompetencyId.From($"h{index}"), CompetencyId.From(inside && index > 0 ? $"h{index - 1}" : "root")))
            select ofItems.Concat(ofHeadings).ToValueList();
    }

    private static Gen<ValueList<Association>> SomePrecedes(int count) =>
        from pairs in (
            from before in Gen.Choose(0, Math.Max(count - 2, 0))
            from after in Gen.Choose(before + 1, Math.Max(count - 1, before + 1))
            select (before, after)).Between(0, count < 2 ? 0 : 3)
        select pairs.Distinct().Select(pair => new Association(AssociationType.Precedes, Id(pair.before), Id(pair.after))).ToValueList();

    private static Competency Skill(string id, string? code) =>
        new() { Id = CompetencyId.From(id), Code = code, Statement = $"The statement of {id}", Kind = CompetencyKind.Skill };
}
