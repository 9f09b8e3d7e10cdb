using System.Runtime.InteropServices;
using PersonalizedLearning.Competencies;
using PersonalizedLearning.Evidence;
using PersonalizedLearning.Mastery;

namespace PersonalizedLearning.Paths;

/// <summary>What a learner has answered, in order: what selectors that remember something fold.</summary>
/// <remarks>It only grows; where evidence was taken back, a new one is made from the ledger. Not thread safe.</remarks>
public sealed class PracticeHistory
{
    private readonly List<PractisedAnswer> answers = [];
    private readonly Dictionary<object, Fold> folds = new(ReferenceEqualityComparer.Instance);

    /// <summary>Starts without an answer.</summary>
    /// <param name="framework">The framework whose dense indices the answers use.</param>
    /// <exception cref="ArgumentNullException"><paramref name="framework"/> is null.</exception>
    public PracticeHistory(CompetencyFramework framework)
    {
        ArgumentNullException.ThrowIfNull(framework);
        Framework = framework;
    }

    /// <summary>Gets the framework whose dense indices the answers use.</summary>
    public CompetencyFramework Framework { get; }

    /// <summary>Gets the answers, the earliest first; valid until the next is added.</summary>
    public ReadOnlySpan<PractisedAnswer> Answers => CollectionsMarshal.AsSpan(answers);

    /// <summary>Gets the competency of the latest answer, by dense index; −1 when there is none.</summary>
    public int Last => answers.Count == 0 ? -1 : answers[^1].Competency;

    /// <summary>Makes the history of the evidence that counts.</summary>
    /// <param name="ledger">The evidence.</param>
    /// <param name="framework">The framework; evidence on what it does not have is left out.</param>
    /// <param name="selection">Which evidence counts, in which order; the default when null.</param>
    /// <returns>The history; a record on several competencies is an answer on each, in ordinal order.</returns>
    /// <exception cref="ArgumentNullException">The ledger or the framework is null.</exception>
    public static PracticeHistory From(EvidenceLedger ledger, CompetencyFramework framework, EvidenceSelection? selection = null)
    {
        ArgumentNullException.ThrowIfNull(ledger);
        ArgumentNullException.ThrowIfNull(framework);
        selection ??= EvidenceSelection.Default;
        var seen = new List<ObservedEvidence>();
        foreach (var entry in ledger.Entries)
        {
            if (entry.Standing == EvidenceStanding.Standing && selection.TryObserve(entry.Record, framework, out var observation) is null)
            {
                seen.Add(new ObservedEvidence(entry.Record, observation));
            }
        }

        var history = new PracticeHistory(framework);
        foreach (var (record, observation) in selection.InOrder(seen, item => item.Observation))
        {
            foreach (var competency in record.Competencies.Order())
            {
                if (framework.IndexOf(competency) is >= 0 and var index)
                {
                    history.answers.Add(new PractisedAnswer(index, observation.Fraction, observation.At) { Item = record.Item, Activity = record.Activity });
                }
            }
        }

        return history;
    }

    /// <summary>Adds an answer.</summary>
    /// <param name="answer">The answer.</param>
    /// <exception cref="ArgumentOutOfRangeException">The competency is outside the framework, or the success is not from 0 to 1.</exception>
    public void Add(in PractisedAnswer answer)
    {
        if ((uint)answer.Competency >= (uint)Framework.Count)
        {
            Preconditions.ThrowOutOfRange(answer.Competency, FormattableString.Invariant($"a dense index from 0 to {Framework.Count - 1}"), nameof(answer));
        }

        Preconditions.InRange(answer.Success, 0, 1, nameof(answer));
        answers.Add(answer);
    }

    /// <summary>Gets the state of a fold over all answers, which takes in only those that were added since it was last asked for.</summary>
    /// <param name="owner">Whose fold it is, by reference; what the state depends on besides the answers must not change for the same owner.</param>
    /// <param name="start">Makes the state before the first answer.</param>
    /// <param name="step">Takes an answer into the state, which it changes.</param>
    internal TState StateOf<TState>(object owner, Func<TState> start, Action<TState, PractisedAnswer> step)
        where TState : class => StateOf(owner, start, static make => make(), step);

    /// <summary>Gets the state of a fold whose start depends on something; allocates nothing but at the start.</summary>
    /// <param name="owner">Whose fold it is, by reference; what the state depends on besides the answers must not change for the same owner.</param>
    /// <param name="of">What the start depends on.</param>
    /// <param name="start">Makes the state before the first answer.</param>
    /// <param name="step">Takes an answer into the state, which it changes.</param>
    internal TState StateOf<TContext, TState>(object owner, TContext of, Func<TContext, TState> start, Action<TState, PractisedAnswer> step)
        where TState : class
    {
        ref var fold = ref CollectionsMarshal.GetValueRefOrAddDefault(folds, owner, out var isKnown);
        var state = isKnown ? (TState)fold.State : start(of);
        var taken = isKnown ? fold.Taken : 0;
        fold = new Fold(state, answers.Count);
        for (; taken < answers.Count; taken++)
        {
            step(state, answers[taken]);
        }

        return state;
    }

    private readonly record struct Fold(object State, int Taken);
}
