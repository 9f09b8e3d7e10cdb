using System.Numerics;
using PersonalizedLearning.Paths;

namespace PersonalizedLearning.Simulation;

/// <summary>Which concepts of KSS may be practised next, as a constraint on recommendations: an illegal one would be a step lost.</summary>
/// <remarks>
/// Legal are the concept itself, its successors and predecessors, and the predecessors and successors of its predecessors. In variant <see cref="KssVariant.Kdd"/> only those of them which lead to a
/// target; where none does, the targets. <see cref="Neighbours"/> goes without targets, for a study in which learners have their own: a selector that looks ahead stays on the way to them anyway.
/// </remarks>
public sealed class KssMoves : ISequenceFilter
{
    private readonly int targets;
    private readonly int leading;
    private readonly int start;

    /// <summary>Makes the constraint.</summary>
    /// <param name="variant">The variant.</param>
    /// <param name="targets">The concepts to pass, by number; all when empty.</param>
    /// <param name="last">The concept that was last practised before the first answer; −1, the default, for none: then the first step is free.</param>
    /// <exception cref="ArgumentOutOfRangeException">The variant is not defined, or a number is none of a concept.</exception>
    public KssMoves(KssVariant variant, ValueList<int> targets, int last = -1)
    {
        Preconditions.Defined(variant);
        foreach (var target in targets)
        {
            Preconditions.InRange(target, 0, KssGraph.Count - 1, nameof(targets));
        }

        start = (int)Preconditions.InRange(last, -1, KssGraph.Count - 1);
        this.targets = targets.Count == 0 ? KssGraph.All : KssGraph.MaskOf(targets.AsSpan());
        leading = KssGraph.LeadingTo(variant, this.targets);
    }

    /// <summary>Gets the constraint that only neighbours may follow.</summary>
    public static KssMoves Neighbours { get; } = new(KssVariant.V1, []);

    /// <inheritdoc/>
    public string Name => "legalMove";

    /// <inheritdoc/>
    public string Demand => "a legal move";

    /// <inheritdoc/>
    public bool Allows(in Candidate candidate) => AllowsAfter(candidate.Learner.Practice.Last, candidate.Competency);

    /// <inheritdoc/>
    public bool AllowsAfter(int last, int competency) => ((After(last) >> competency) & 1) != 0;

    /// <summary>What is legal after a concept; at the start when there was none.</summary>
    internal int After(int last) => KssGraph.LegalAfter(last < 0 ? start : last, targets, leading);

    /// <summary>Goes on the shortest way to a concept.</summary>
    /// <param name="last">The last concept that was practised to effect; −1 for none.</param>
    /// <param name="wanted">Where to; −1 for nowhere.</param>
    /// <returns>The first concept on the way, the lowest where there are several; where there is no way, the last concept again, or the lowest that is legal.</returns>
    internal int Toward(int last, int wanted)
    {
        var next = wanted < 0 ? -1 : FirstStep(last, wanted);
        return next >= 0 ? next
            : last >= 0 ? last
            : BitOperations.TrailingZeroCount(After(last));
    }

    private int FirstStep(int last, int concept)
    {
        var firstStep = new int[KssGraph.Count];
        Array.Fill(firstStep, -1);
        var open = new Queue<int>();
        Enter(After(last), from: -1);
        while (open.TryDequeue(out var reached) && reached != concept)
        {
            Enter(After(reached), reached);
        }

        return firstStep[concept];

        void Enter(int concepts, int from)
        {
            for (var next = 0; next < firstStep.Length; next++)
            {
                if (((concepts >> next) & 1) != 0 && firstStep[next] < 0)
                {
                    firstStep[next] = from < 0 ? next : firstStep[from];
                    open.Enqueue(next);
                }
            }
        }
    }
}
