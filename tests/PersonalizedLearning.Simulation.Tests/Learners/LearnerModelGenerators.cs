using FsCheck;
using FsCheck.Fluent;
using PersonalizedLearning.Competencies;
using PersonalizedLearning.Mastery;
using PersonalizedLearning.Testing.Generators;

namespace PersonalizedLearning.Simulation.Tests.Learners;

/// <summary>Learner models with ordinary and with extreme parameters, and frameworks for them.</summary>
public static class LearnerModelGenerators
{
    /// <summary>Learners of knowledge tracing.</summary>
    public static Gen<(SimulatedLearnerModel Model, PrerequisiteGraph Graph)> Bkt { get; } = Over(BktOf);

    /// <summary>Learners of performance factors analysis.</summary>
    public static Gen<(SimulatedLearnerModel Model, PrerequisiteGraph Graph)> Pfa { get; } = Over(PfaOf);

    /// <summary>Learners whose ability grows.</summary>
    public static Gen<(SimulatedLearnerModel Model, PrerequisiteGraph Graph)> IrtGrowth { get; } = Over(graph =>
        from standard in Growth
        from own in Own(graph, Growth, (competency, parameters) => new CompetencyIrtGrowth(competency, parameters))
        from spreads in Spreads.ArrayOf(3)
        from weight in Gen.Elements(0, 0.5, 1)
        select (SimulatedLearnerModel)new IrtGrowthModel
        {
            Standard = standard, ByCompetency = own, AbilitySpread = spreads[0], CompetencySpread = spreads[1], GrowthSpread = spreads[2], PrerequisiteWeight = weight,
        });

    /// <summary>Learners whose memories fade by FSRS.</summary>
    public static Gen<(SimulatedLearnerModel Model, PrerequisiteGraph Graph)> Fsrs { get; } = Over(graph =>
        from standard in Scheduling
        from own in Own(graph, Scheduling, (competency, parameters) => new CompetencyFsrs(competency, parameters))
        from memory in Memory
        select (SimulatedLearnerModel)new FsrsLearnerModel
        {
            Standard = standard, ByCompetency = own, Prior = memory.Prior, Learn = memory.Learn, Guess = memory.Guess, Slip = memory.Slip,
            NeedsPrerequisites = memory.NeedsPrerequisites, MasteryDays = memory.MasteryDays, LastingSpread = memory.LastingSpread,
        });

    /// <summary>Learners whose memories fade by half-life regression.</summary>
    public static Gen<(SimulatedLearnerModel Model, PrerequisiteGraph Graph)> Hlr { get; } = Over(graph =>
        from standard in HalfLives
        from own in Own(graph, HalfLives, (competency, parameters) => new CompetencyHlr(competency, parameters))
        from memory in Memory
        select (SimulatedLearnerModel)(memory with { Standard = standard, ByCompetency = own }));

    /// <summary>The matrix simulators, published and others.</summary>
    public static Gen<(SimulatedLearnerModel Model, PrerequisiteGraph Graph)> TransitionMatrix { get; } =
        from matrix in Gen.Frequency((1, Gen.Constant(TransitionMatrixModel.Binary)), (1, Gen.Constant(TransitionMatrixModel.Tree)), (3, Matrices))
        from noise in Probabilities.ArrayOf(2)
        from items in (
            from competency in Gen.Choose(0, matrix.Competencies.Count - 1)
            from own in Probabilities.ArrayOf(2)
            select new MatrixItem(competency, own[0], own[1])).Between(0, 5)
        select ((SimulatedLearnerModel)(matrix with { Guess = noise[0], Slip = noise[1], Items = items }), GraphOf(matrix.Competencies));

    /// <summary>Learners of KSS, of both variants and any difficulty.</summary>
    public static Gen<(SimulatedLearnerModel Model, PrerequisiteGraph Graph)> Kss { get; } =
        from variant in Gen.Elements(KssVariant.Kdd, KssVariant.V1)
        from difficulty in Gen.Elements(-1000, -3, 0, 1, 2.5, 4, 5, 1000.0).ArrayOf(10)
        from isPublished in Gen.Elements(true, false)
        from graph in Gen.Elements(KssGraph.Gated, KssGraph.Open)
        select ((SimulatedLearnerModel)(isPublished ? new KssModel(variant) : new KssModel(variant) { Difficulty = [.. difficulty] }), graph);

    /// <summary>Mixtures of learners of two kinds.</summary>
    public static Gen<(SimulatedLearnerModel Model, PrerequisiteGraph Graph)> Mixture { get; } = Over(graph =>
        from first in BktOf(graph)
        from second in PfaOf(graph)
        from weight in Gen.Elements(0.01, 0.5, 1)
        select (SimulatedLearnerModel)new MixtureModel([new MixtureComponent("first", weight, first), new MixtureComponent("second", 0.5, second)]));

    /// <summary>Learners whose parameters are moved.</summary>
    public static Gen<(SimulatedLearnerModel Model, PrerequisiteGraph Graph)> Perturbed { get; } = Over(graph =>
        from of in Gen.OneOf(BktOf(graph), PfaOf(graph))
        from spread in Gen.Elements(0, 0.5, 10)
        from draws in Gen.Elements(1, 3)
        from seed in Gen.Choose(0, 100)
        select (SimulatedLearnerModel)new PerturbedModel(of) { Spread = spread, Draws = draws, Seed = (ulong)seed });

    /// <summary>Learners whose parameters are drawn.</summary>
    public static Gen<(SimulatedLearnerModel Model, PrerequisiteGraph Graph)> Distributed { get; } = Over(graph =>
        from of in BktOf(graph)
        from draws in Gen.Elements(1, 3)
        from shared in Gen.Elements(true, false)
        select (SimulatedLearnerModel)new DistributedModel(of, [new DrawnParameter("learn", ParameterDistribution.Beta(2, 5), shared), new DrawnParameter("slip", ParameterDistribution.Uniform(0, 0.3))])
        {
            Draws = draws,
        });

    private static Gen<double> Probabilities => Gen.Elements(0, 0.05, 0.3, 0.5, 0.9, 1, 1e-300);

    private static Gen<double> Spreads => Gen.Elements(0, 0, 0.5, 2, 10.0);

    private static Gen<BktParameters> ForgettingBkt =>
        from parameters in MasteryGenerators.BktParameters
        from rate in Gen.Elements(0, 0, 0.01, 0.5, 1, 1e-300, Math.BitDecrement(1.0))
        select parameters with { ForgetPerDay = rate };

    private static Gen<PfaParameters> Factors => LogisticGenerators.PerformanceFactors.Select(policy => ((PerformanceFactors)policy).Settings);

    private static Gen<FsrsParameters> Scheduling => MemoryGenerators.Scheduler.Select(policy => ((FreeSpacedRepetitionScheduler)policy).Settings);

    private static Gen<HlrParameters> HalfLives => MemoryGenerators.HalfLifeRegression.Select(policy => ((HalfLifeRegression)policy).Settings);

    private static Gen<IrtGrowthParameters> Growth =>
        from function in ItemResponseGenerators.Functions
        from abilities in Gen.Frequency((6, Gen.Choose(-40, 40).Select(tenths => tenths / 10.0)), (1, Gen.Elements(-1000.0, 1000))).ArrayOf(2)
        from shares in Gen.Elements(0, 0, 0.1, 0.5, 1).ArrayOf(2)
        select new IrtGrowthParameters { Function = function, Start = abilities[0], Ceiling = abilities[1], Growth = shares[0], LossPerDay = shares[1] };

    // What all models of memory have, in one of them.
    private static Gen<HlrLearnerModel> Memory =>
        from four in Probabilities.ArrayOf(4)
        from needs in Gen.Elements(true, false)
        from days in Gen.Elements(0, 0, 30, MemoryLearnerModel.MostDays)
        from spread in Spreads
        select new HlrLearnerModel { Prior = four[0], Learn = four[1], Guess = four[2], Slip = four[3], NeedsPrerequisites = needs, MasteryDays = days, LastingSpread = spread };

    private static Gen<TransitionMatrixModel> Matrices =>
        from competencies in Gen.Choose(1, 4)
        from states in Generating.SomeOf(Enumerable.Range(0, competencies).ToList()).Between(1, 5)
        from starts in Gen.Choose(0, states.Count - 1).Between(1, 3)
        from rows in Generating.EachOf(
            from competency in Enumerable.Range(0, competencies)
            from state in Enumerable.Range(0, states.Count)
            select RowOf(competency, state, states.Count))
        select new TransitionMatrixModel(
            Enumerable.Range(0, competencies).Select(FrameworkGenerators.Id).ToValueList(), states, starts, rows.SelectMany(row => row).ToValueList());

    /// <summary>Models that fit a framework, and the framework.</summary>
    public static Gen<(SimulatedLearnerModel Model, PrerequisiteGraph Graph)> Over(Func<PrerequisiteGraph, Gen<SimulatedLearnerModel>> models) =>
        from framework in FrameworkGenerators.Acyclic
        let graph = PrerequisiteGraph.Compile(framework.Parts.Build().Framework)
        from model in models(graph)
        select (model, graph);

    /// <summary>A framework of some competencies without links.</summary>
    public static PrerequisiteGraph GraphOf(IEnumerable<CompetencyId> competencies)
    {
        var builder = CompetencyFramework.CreateBuilder("plain", "Plain");
        foreach (var competency in competencies)
        {
            builder.Add(competency.Value, competency.Value);
        }

        return PrerequisiteGraph.Compile(builder.Build().Framework);
    }

    private static Gen<SimulatedLearnerModel> BktOf(PrerequisiteGraph graph) =>
        from standard in ForgettingBkt
        from own in Own(graph, ForgettingBkt, (competency, parameters) => new CompetencyBkt(competency, parameters))
        from needs in Gen.Elements(true, false)
        from teaches in Gen.Elements(true, false)
        from spreads in Spreads.ArrayOf(2)
        select (SimulatedLearnerModel)new BktLearnerModel
        {
            Standard = standard, ByCompetency = own, NeedsPrerequisites = needs, TeachesFirst = teaches, PriorSpread = spreads[0], LearnSpread = spreads[1],
        };

    private static Gen<SimulatedLearnerModel> PfaOf(PrerequisiteGraph graph) =>
        from standard in Factors
        from own in Own(graph, Factors, (competency, parameters) => new CompetencyPfa(competency, parameters))
        from spread in Spreads
        select (SimulatedLearnerModel)new PfaLearnerModel { Standard = standard, ByCompetency = own, ProficiencySpread = spread };

    private static Gen<ValueList<TOwn>> Own<TParameters, TOwn>(PrerequisiteGraph graph, Gen<TParameters> parameters, Func<CompetencyId, TParameters, TOwn> own) =>
        from chosen in Generating.SomeOf(Enumerable.Range(0, graph.Count).ToList(), 4)
        from each in parameters.ArrayOf(chosen.Count)
        select chosen.Zip(each, (index, item) => own(graph.Framework[index].Id, item)).ToValueList();

    private static Gen<ValueList<StateTransition>> RowOf(int competency, int state, int states) =>
        from listed in Generating.OneIn(2)
        from to in Gen.Choose(0, states - 1).ArrayOf(2)
        from share in Gen.Elements(0.1, 0.5, 0.82)
        select !listed ? default : ValueList.Create<StateTransition>([new(competency, state, to[0], share), new(competency, state, to[1], 1 - share)]);
}
