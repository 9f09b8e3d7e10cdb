using PersonalizedLearning.Benchmarks.Generators;
using PersonalizedLearning.Competencies;

namespace PersonalizedLearning.Benchmarks.Simulation;

/// <summary>The environment KT6kc: six concepts in a chain, each learnt at once or not at all, and only after the one before.</summary>
internal sealed class KtChain(SplitMix chance)
{
    /// <summary>How many concepts there are.</summary>
    public const int Count = 6;

    /// <summary>The probability of learning a concept by practising it, once the one before is learnt.</summary>
    public const double Learn = 0.2;

    /// <summary>The probability of a right answer without having learnt, and of a wrong one in spite of it.</summary>
    public const double Noise = 0.1;

    /// <summary>The chain as a framework; the dense index of each concept is its number. Each is a hard prerequisite of the next.</summary>
    public static PrerequisiteGraph Gated { get; } = Chain(PrerequisiteStrength.Hard);

    /// <summary>The same with soft prerequisites, for who may go back.</summary>
    public static PrerequisiteGraph Open { get; } = Chain(PrerequisiteStrength.Soft);

    /// <summary>How many concepts are learnt: the first ones.</summary>
    public int Learnt { get; private set; }

    /// <summary>Practises a concept and then answers: in this order the published figures come about.</summary>
    /// <returns>Whether the answer was right.</returns>
    public bool Step(int concept)
    {
        if (concept == Learnt && chance.Chance(Learn))
        {
            Learnt++;
        }

        return chance.Chance(concept < Learnt ? 1 - Noise : Noise);
    }

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
