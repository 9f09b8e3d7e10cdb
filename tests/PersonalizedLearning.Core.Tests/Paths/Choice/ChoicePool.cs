using PersonalizedLearning.Competencies;
using PersonalizedLearning.Mastery;
using PersonalizedLearning.Paths;
using PersonalizedLearning.Testing.Generators;

namespace PersonalizedLearning.Core.Tests.Paths;

/// <summary>Candidates with given scores, each a competency of its own in one of some strands.</summary>
internal sealed class ChoicePool
{
    public ChoicePool(double[] scores, int strands = 1)
    {
        var builder = CompetencyFramework.CreateBuilder("root", "Pool");
        for (var strand = 0; strand < strands; strand++)
        {
            builder.Add($"s{strand}", "Strand");
        }

        for (var index = 0; index < scores.Length; index++)
        {
            builder.Add($"c{index:D2}", "Something");
            builder.Add(new Association(AssociationType.IsChildOf, CompetencyId.From($"c{index:D2}"), CompetencyId.From($"s{index % strands}")));
        }

        var framework = builder.Build().Framework;
        var ledger = new EventSequence([]).ToLedger(TimeGenerators.End);
        var map = MasteryMap.Derive(framework, ledger, new MasteryPolicySet(new BayesianKnowledgeTracing()));
        Request = new RecommendationRequest { Learner = LearnerState.From(map, PrerequisiteGraph.Compile(framework)) };
        Candidates = [.. scores.Select((score, index) => new RankedCandidate(framework.IndexOf(CompetencyId.From($"c{index:D2}")), -1, RecommendationKind.Learn, score))];
    }

    public RecommendationRequest Request { get; }

    public RankedCandidate[] Candidates { get; }

    public RankedCandidate[] Choose(IChoiceRule rule, int count, ulong seed = 0)
    {
        var chosen = new RankedCandidate[count];
        return chosen[..rule.Choose(Request with { Seed = seed }, Candidates, chosen)];
    }

    /// <summary>Positions in the pool of those chosen.</summary>
    public int[] Positions(IChoiceRule rule, int count, ulong seed = 0) =>
        [.. Choose(rule, count, seed).Select(item => Array.FindIndex(Candidates, other => other.Competency == item.Competency))];
}
