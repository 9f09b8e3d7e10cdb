using FsCheck;
using FsCheck.Fluent;
using PersonalizedLearning.Competencies;
using PersonalizedLearning.Mastery;
using PersonalizedLearning.Simulation.Tests.Learners;
using PersonalizedLearning.Testing.Generators;

namespace PersonalizedLearning.Simulation.Tests.Populations;

/// <summary>Models that are made of others.</summary>
public static class PopulationModelGenerators
{
    /// <summary>Learners of one to three kinds, with any parameters.</summary>
    public static Gen<(SimulatedLearnerModel Model, PrerequisiteGraph Graph)> Mixture { get; } =
        from inner in Inner
        from others in Gen.Elements<SimulatedLearnerModel>(new BktLearnerModel(), new FsrsLearnerModel { Guess = 0.2 }, new IrtGrowthModel { PrerequisiteWeight = 1 }).Between(0, 2)
        from weights in Gen.Elements(1e-300, 1, 3, 1e9).ArrayOf(others.Count + 1)
        select ((SimulatedLearnerModel)new MixtureModel(
            others.Prepend(inner.Model).Select((model, place) => new MixtureComponent($"kind {place}", weights[place], model)).ToValueList()), inner.Graph);

    /// <summary>Learners whose parameters are off by nothing or by much.</summary>
    public static Gen<(SimulatedLearnerModel Model, PrerequisiteGraph Graph)> Perturbed { get; } =
        from inner in Inner
        from spread in Gen.Elements(0, 0.5, 10.0)
        from seed in Gen.Choose(0, 3)
        from draws in Gen.Elements(1, 3)
        select ((SimulatedLearnerModel)new PerturbedModel(inner.Model) { Spread = spread, Seed = (ulong)seed, Draws = draws }, inner.Graph);

    /// <summary>Learners whose guesses are drawn from any distribution.</summary>
    public static Gen<(SimulatedLearnerModel Model, PrerequisiteGraph Graph)> Distributed { get; } =
        from inner in Gen.OneOf(LearnerModelGenerators.Bkt, LearnerModelGenerators.Hlr)
        from distribution in Gen.Elements(
            ParameterDistribution.Fixed(-3), ParameterDistribution.Uniform(0, 2), ParameterDistribution.Normal(0.3, 0.2), ParameterDistribution.LogNormal(0.1, 1), ParameterDistribution.Beta(2, 8),
            ParameterDistribution.LogitNormal(0.2, 5))
        from isShared in Gen.Elements(true, false)
        from draws in Gen.Elements(1, 3)
        select ((SimulatedLearnerModel)new DistributedModel(inner.Model, [new("guess", distribution, isShared)]) { Draws = draws }, inner.Graph);

    /// <summary>Learners of policies of every kind that has a model.</summary>
    public static Gen<(SimulatedLearnerModel Model, PrerequisiteGraph Graph)> Fitted { get; } = LearnerModelGenerators.Over(graph =>
        from kind in Gen.Elements(
            Policies(MasteryGenerators.BayesianKnowledgeTracing), Policies(LogisticGenerators.PerformanceFactors), Policies(LogisticGenerators.AdditiveFactors),
            Policies(LogisticGenerators.EloRating), Policies(MemoryGenerators.Scheduler), Policies(MemoryGenerators.HalfLifeRegression),
            Policies(MasteryGenerators.BayesianKnowledgeTracing).Select(policy => (IMasteryPolicy)new ForgettingPolicy(new ForgettingParameters { HalfLifeDays = 3, Of = policy })))
        from standard in kind
        from chosen in Generating.SomeOf(Enumerable.Range(0, graph.Count).ToList(), 3)
        from own in kind.ArrayOf(chosen.Count)
        select (SimulatedLearnerModel)new FittedModel(new MasteryPolicySet(
            standard, chosen.Zip(own).ToDictionary(pair => graph.Framework[pair.First].Id, pair => pair.Second))));

    private static Gen<(SimulatedLearnerModel Model, PrerequisiteGraph Graph)> Inner => Gen.OneOf(
        LearnerModelGenerators.Bkt, LearnerModelGenerators.Pfa, LearnerModelGenerators.IrtGrowth, LearnerModelGenerators.Fsrs, LearnerModelGenerators.Hlr);

    /// <summary>Whether what is practised of one competency of a model never bears on another.</summary>
    public static bool IsApart(SimulatedLearnerModel model) => model switch
    {
        MixtureModel mixture => mixture.Components.All(component => IsApart(component.Model)),
        PerturbedModel perturbed => IsApart(perturbed.Of),
        DistributedModel distributed => IsApart(distributed.Of),
        BktLearnerModel bkt => !bkt.NeedsPrerequisites,
        MemoryLearnerModel memory => !memory.NeedsPrerequisites,
        IrtGrowthModel growth => growth.PrerequisiteWeight == 0,
        _ => true,
    };

    private static Gen<IMasteryPolicy> Policies<TState>(Gen<MasteryPolicy<TState>> policies)
        where TState : unmanaged => policies.Select(policy => (IMasteryPolicy)policy);
}
