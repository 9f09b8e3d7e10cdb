using PersonalizedLearning.Competencies;
using PersonalizedLearning.Mastery;

namespace PersonalizedLearning.Simulation;

/// <summary>The environment KT6kc: six concepts in a chain, each learnt at once or not at all, and only after the one before.</summary>
/// <remarks>Source: the figures of recommender.md. Practising the concept after the last one that is learnt teaches it with probability 0.2; an answer is then wrong or right by chance one time in ten.</remarks>
public static class KtChain
{
    /// <summary>How many concepts there are.</summary>
    internal const int Count = 6;

    /// <summary>The probability of learning a concept by practising it, once the one before is learnt.</summary>
    internal const double Learn = 0.2;

    /// <summary>The probability of a right answer without having learnt, and of a wrong one in spite of it.</summary>
    internal const double Noise = 0.1;

    /// <summary>Gets the chain as a graph: <c>concept-0</c> to <c>concept-5</c>, each a hard prerequisite of the next.</summary>
    public static PrerequisiteGraph Gated { get; } = Chain(PrerequisiteStrength.Hard);

    /// <summary>Gets the same with soft prerequisites, for selectors that may go back; learners of <see cref="Model"/> need hard ones.</summary>
    public static PrerequisiteGraph Open { get; } = Chain(PrerequisiteStrength.Soft);

    /// <summary>Gets the learners: knowledge tracing that begins with nothing, needs prerequisites and teaches before the answer, in which order the published figures come about.</summary>
    public static BktLearnerModel Model { get; } = new()
    {
        Standard = new BktParameters { Prior = 0, Learn = Learn, Guess = Noise, Slip = Noise },
        NeedsPrerequisites = true,
        TeachesFirst = true,
    };

    private static PrerequisiteGraph Chain(PrerequisiteStrength strength)
    {
        var builder = CompetencyFramework.CreateBuilder("kt6kc", "Six concepts in a chain");
        for (var concept = 0; concept < Count; concept++)
        {
            builder.Add($"concept-{concept}", $"Concept {concept}");
        }

        for (var concept = 1; concept < Count; concept++)
        {
            builder.Requires($"concept-{concept - 1}", $"concept-{concept}", strength);
        }

        return PrerequisiteGraph.Compile(builder.Build().Framework);
    }
}
