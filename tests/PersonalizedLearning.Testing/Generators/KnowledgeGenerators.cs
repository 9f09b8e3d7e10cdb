using FsCheck;
using FsCheck.Fluent;
using PersonalizedLearning.Competencies;
using PersonalizedLearning.Mastery;
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

    /// <summary>The outer fringe, with alternatives or without.</summary>
    public static Gen<ISelector> OuterFringes =>
        from count in Gen.Choose(0, MostItems)
        from clauses in Generating.EachOf(Enumerable.Range(0, count).Select(item => ClausesOf(item, count)))
        select (ISelector)new OuterFringeSelector(new OuterFringeParameters { Clauses = clauses });

    /// <summary>Knowledge assessments by either rule, short and long.</summary>
    public static Gen<ISelector> Assessments =>
        from update in Gen.Elements<KnowledgeUpdate>(
            new BayesianUpdate(), new BayesianUpdate { CarelessError = 0, LuckyGuess = 0.2 }, new MultiplicativeUpdate { Wrong = 2.5, Right = 4 }, new MultiplicativeUpdate { Wrong = 1, Right = 1 })
        from questions in Gen.Elements(1, 5, 100)
        from certain in Gen.Elements(0.3, 0.9, 1)
        from states in Gen.Elements(64, 1 << 14)
        select (ISelector)new KnowledgeAssessmentSelector(new KnowledgeAssessmentParameters { Update = update, MaxQuestions = questions, CertainFrom = certain, MaxStates = states });

    /// <summary>Adaptive tests over experiences, competencies and items that are neither, or over the competencies of the framework.</summary>
    public static Gen<ISelector> AdaptiveTests =>
        from names in Generating.SomeOf<string>(["c0", "c1", "c2", "c3", "c4", "c5", "elsewhere", "h0", "x0", "x1", "x2", "x3", "x4", "x5", "x6", "x7"])
        from items in Generating.EachOf(names.Select(name => ItemResponseGenerators.OrdinaryFunctions.Select(function => new IrtItem(name, function))))
        from criterion in Generating.AnyOf<ItemCriterion>()
        from strata in Gen.Choose(1, Math.Min(Math.Max(items.Count, 1), 3))
        from randomesque in Gen.Elements(1, 1, 3)
        from exposed in Generating.SomeOf<IrtItem>([.. items])
        from probability in Gen.Elements(0.01, 0.5, 1)
        from error in Gen.Elements(0, 0.3, 0.8)
        from most in Gen.Elements(1, 5, 100)
        select (ISelector)new MaximumInformationSelector(new AdaptiveTestParameters
        {
            Bank = ItemBank.Of(items),
            Criterion = criterion,
            Strata = strata,
            Randomesque = randomesque,
            Exposure = randomesque > 1 ? [] : exposed.Select(item => new ItemExposure(item.Item, probability)).ToValueList(),
            StandardError = error,
            MaxItems = most,
        });

    // An item has a clause of earlier items, so that all can be learnt, and others of any.
    private static Gen<ItemClauses> ClausesOf(int item, int count) =>
        from first in Generating.SomeOf(Ids(item), 3)
        from others in Generating.SomeOf(Ids(count), 2).Between(0, 2)
        select new ItemClauses(FrameworkGenerators.Id(item), others.Prepend(first).ToValueList());

    private static List<CompetencyId> Ids(int count) => [.. Enumerable.Range(0, count).Select(FrameworkGenerators.Id)];
}
