using FsCheck;
using FsCheck.Fluent;
using PersonalizedLearning.Competencies;
using PersonalizedLearning.Paths;

namespace PersonalizedLearning.Testing.Generators;

/// <summary>Knowledge structures over the items c0, c1, … of all kinds: from prerequisites, from clauses and from states.</summary>
public static class KnowledgeGenerators
{
    private const int MostItems = 6;

    /// <summary>Structures in which all can be learnt item by item, by prerequisites.</summary>
    public static Gen<KnowledgeStructure> Quasiordinal =>
        from framework in FrameworkGenerators.Acyclic
        let graph = PrerequisiteGraph.Compile(framework.Parts.Build().Framework)
        select KnowledgeStructure.FromPrerequisites(graph);

    /// <summary>Knowledge spaces, some of them with items that can only be learnt at once.</summary>
    public static Gen<KnowledgeStructure> Spaces =>
        from count in Gen.Choose(0, MostItems)
        from clauses in Generating.EachOf(Enumerable.Range(0, count).Select(item => ClausesOf(item, count)))
        select KnowledgeStructure.FromClauses(clauses);

    /// <summary>Structures of any states, spaces or not.</summary>
    public static Gen<KnowledgeStructure> Listed =>
        from count in Gen.Choose(0, MostItems - 1)
        let items = Enumerable.Range(0, count).Select(FrameworkGenerators.Id).ToList()
        from oneIn in Gen.Choose(1, 3)
        from states in Generating.SomeOf<int>([.. Enumerable.Range(0, 1 << count)], oneIn)
        select KnowledgeStructure.FromStates(items, states.Append(0).Append((1 << count) - 1).Select(bits => items.Where((_, item) => (bits >> item & 1) == 1)));

    /// <summary>Structures of any kind.</summary>
    public static Gen<KnowledgeStructure> Structures => Gen.OneOf(Quasiordinal, Spaces, Listed);

    // An item has a clause of earlier items, so that all can be learnt, and others of any.
    private static Gen<ItemClauses> ClausesOf(int item, int count) =>
        from first in Generating.SomeOf(Ids(item), 3)
        from others in Generating.SomeOf(Ids(count), 2).Between(0, 2)
        select new ItemClauses(FrameworkGenerators.Id(item), others.Prepend(first).ToValueList());

    private static List<CompetencyId> Ids(int count) => [.. Enumerable.Range(0, count).Select(FrameworkGenerators.Id)];
}
