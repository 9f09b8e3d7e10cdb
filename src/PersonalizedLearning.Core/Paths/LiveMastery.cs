using NodaTime;
using PersonalizedLearning.Competencies;
using PersonalizedLearning.Mastery;

namespace PersonalizedLearning.Paths;

/// <summary>What one learner's decisions say of every competency, and when each was last practised.</summary>
/// <remarks>
/// A learner has touched a small part of a large framework, and all the rest is alike: so each competency refers to a row, and those without evidence share
/// the row of their policy until one of them changes.
/// </remarks>
internal sealed class LiveMastery
{
    /// <summary>The time of practice that never was, or at no known time.</summary>
    public const long Never = long.MinValue;

    private const int Shared = -1;
    private const int SpareRows = 16;

    // Instants take twice the room of nanoseconds from a common origin. These reach 292 years either way, and what is farther counts as that.
    private static readonly Duration Farthest = Duration.FromNanoseconds(long.MaxValue - 1);

    private readonly MasteryMap map;
    private readonly Dictionary<int, MasteryDecision> updated = [];
    private readonly int[] rowOf;
    private Row[] rows;
    private int rowCount;
    private IndexSet? stale;
    private Duration staleAfter;
    private IndexSet? fading;
    private double recallTarget;

    // Nanoseconds after the instant of the map: how far time has gone on since, and when the next competency goes stale at the earliest.
    private long now;
    private long nextStale;

    // For each row what is recalled of it, NaN where nobody predicts that; null where that is so of all.
    private double[]? recalls;

    public LiveMastery(MasteryMap map)
    {
        this.map = map;
        rowOf = new int[map.Framework.Count];
        rows = new Row[map.Decisions.Count(decision => !IsUntouched(decision)) + SpareRows];
        var shared = new Dictionary<(double Estimate, double PredictedSuccess, ushort Uncertainty), int>();
        for (var index = 0; index < rowOf.Length; index++)
        {
            var decision = map[index];
            if (IsUntouched(decision))
            {
                rowOf[index] = SharedRow(decision, shared);
            }
            else
            {
                rowOf[index] = Add(new Row { Owner = index, Practised = Never });
                Store(index, decision);
            }
        }
    }

    public double EstimateOf(int index) => rows[rowOf[index]].Estimate;

    public double PredictedSuccessOf(int index) => rows[rowOf[index]].PredictedSuccess;

    /// <summary>The decisions that were taken in, by dense index.</summary>
    public IReadOnlyDictionary<int, MasteryDecision> Updated => updated;

    /// <summary>The latest decision about a competency.</summary>
    public MasteryDecision DecisionOf(int index) => updated.TryGetValue(index, out var decision) ? decision : map[index];

    /// <summary>Puts other numbers in the place of those that a decision gave, for a trial; whoever does so puts them back.</summary>
    public void Exchange(int index, double estimate, double predictedSuccess)
    {
        ref var row = ref OwnRow(index);
        (row.Estimate, row.PredictedSuccess, row.Uncertainty) = (estimate, predictedSuccess, SpreadOf(DecisionOf(index), estimate));
    }

    /// <summary>How uncertain the estimate is, from 0 to 1: its variance as a share of the largest that a value on the scale can have.</summary>
    public double UncertaintyOf(int index) => rows[rowOf[index]].Uncertainty * (1.0 / ushort.MaxValue);

    /// <summary>How likely a competency is still recalled, as its policy predicts, with practice through others; null where it does not, or something else decides.</summary>
    public double? RecallOf(int index)
    {
        var recall = recalls?[rowOf[index]] ?? double.NaN;
        if (double.IsNaN(recall))
        {
            return null;
        }

        // Recall falls as r = 2^(−age / h), so at another age it is r^(that age / age).
        var own = OwnPracticeOf(index);
        var practised = rows[rowOf[index]].Practised;
        return own is Never || own >= now || practised <= own ? recall : Math.Pow(recall, Math.Max((double)(practised - now) / (own - now), 0));
    }

    public bool IsMastered(int index) => StatusOf(index) is MasteryStatus.Achieved or MasteryStatus.Held;

    public MasteryStatus StatusOf(int index) => (MasteryStatus)rows[rowOf[index]].Status;

    /// <summary>How long a competency was not practised; null when no practice with a time is known.</summary>
    public Duration? UnpractisedFor(int index) => rows[rowOf[index]].Practised is var practised and not Never ? Duration.FromNanoseconds(now) - Duration.FromNanoseconds(practised) : null;

    /// <summary>The competencies with evidence, or mastered without, that were not practised for so long. It is kept up to date for the duration that was last asked for.</summary>
    public IndexSet UnpractisedFor(Duration duration)
    {
        if (stale is null || staleAfter != duration)
        {
            (stale, staleAfter, nextStale) = (new IndexSet(rowOf.Length), duration, long.MaxValue);
            for (var index = 0; index < rowOf.Length; index++)
            {
                RefreshStale(index);
            }
        }

        return stale;
    }

    /// <summary>The competencies whose predicted recall is below a target; null where none is predicted. Kept up to date for the target that was last asked for.</summary>
    public IndexSet? RecalledBelow(double target)
    {
        if (recalls is null)
        {
            return null;
        }

        if (fading is null || recallTarget != target)
        {
            (fading, recallTarget) = (new IndexSet(rowOf.Length), target);
            for (var index = 0; index < rowOf.Length; index++)
            {
                RefreshFading(index);
            }
        }

        return fading;
    }

    /// <summary>Takes in a new decision.</summary>
    /// <returns>What it changes of the practice of others.</returns>
    public PracticeChange Update(int index, MasteryDecision decision)
    {
        var (wasMastered, formerly) = (IsMastered(index), OwnPracticeOf(index));
        updated[index] = decision;
        Store(index, decision);
        return new PracticeChange(wasMastered, decision.IsMastered, formerly, TimeOf(decision));
    }

    /// <summary>Lets time go on to an instant. What is recalled of decisions is not foreseen: they are made anew.</summary>
    public void ElapseTo(Instant asOf)
    {
        now = Duration.Min(asOf - map.AsOf, Farthest).ToInt64Nanoseconds();
        fading = null;
        if (now >= nextStale)
        {
            stale = null;
        }
    }

    /// <summary>When a competency was last practised itself, as nanoseconds after the instant of the map.</summary>
    public long OwnPracticeOf(int index) => TimeOf(DecisionOf(index));

    /// <summary>Sets when a competency was last practised, through others too.</summary>
    public void SetPractised(int index, long practised)
    {
        if (rows[rowOf[index]].Practised != practised)
        {
            OwnRow(index).Practised = practised;
            RefreshStale(index);
            RefreshFading(index);
        }
    }

    /// <summary>Takes back all that a competency was practised through others.</summary>
    public void StartPracticeAgain(int index) => SetPractised(index, OwnPracticeOf(index));

    /// <summary>Takes in that a competency was practised through another one.</summary>
    /// <returns>Whether that is later than what was known.</returns>
    public bool PractiseThrough(int index, int other)
    {
        var practised = rows[rowOf[other]].Practised;
        if (practised <= rows[rowOf[index]].Practised)
        {
            return false;
        }

        SetPractised(index, practised);
        return true;
    }

    private static bool IsUntouched(MasteryDecision decision) =>
        decision is { Status: MasteryStatus.NotYet, Estimate.EvidenceCount: 0, LastAssessedAt: null };

    private void Store(int index, MasteryDecision decision)
    {
        ref var row = ref OwnRow(index);
        row.Estimate = map.Rule.Scale.Normalize(decision.Estimate.Value);
        row.PredictedSuccess = decision.PredictedSuccess ?? row.Estimate;
        row.Status = (byte)decision.Status;
        row.IsObserved = decision.IsMastered || decision.Estimate.EvidenceCount > 0;
        row.Practised = Math.Max(row.Practised, TimeOf(decision));
        row.Uncertainty = SpreadOf(decision, row.Estimate);
        RefreshStale(index);
        StoreRecall(index, decision);
    }

    private void StoreRecall(int index, MasteryDecision decision)
    {
        var recall = RecallIn(decision);
        if (recalls is null && recall is not null)
        {
            recalls = new double[rows.Length];
            recalls.AsSpan().Fill(double.NaN);
        }

        if (recalls is not null)
        {
            recalls[rowOf[index]] = recall ?? double.NaN;
            RefreshFading(index);
        }
    }

    // What a person or a rule over other competencies has decided does not rest on what is recalled.
    private static double? RecallIn(MasteryDecision decision) =>
        decision is { Override: null, Composite: null, Policy: IForgettingPolicy policy } ? policy.RecallOf(decision) : null;

    // A value between two bounds has at most the variance of one that is at either bound with even odds. Where the policy states none, it is that of a yes or
    // no of which the estimate is the probability.
    private ushort SpreadOf(MasteryDecision decision, double estimate)
    {
        var scale = map.Rule.Scale;
        var spread = decision.Estimate.Uncertainty is { } deviation
            ? Math.Pow(2 * deviation / (scale.Maximum - scale.Minimum), 2)
            : 4 * estimate * (1 - estimate);
        return (ushort)Math.Round(Math.Clamp(spread, 0, 1) * ushort.MaxValue);
    }

    private long TimeOf(MasteryDecision decision) => decision.LastAssessedAt is { } at
        ? Duration.Max(-Farthest, Duration.Min(at - map.AsOf, Farthest)).ToInt64Nanoseconds()
        : Never;

    private void RefreshStale(int index)
    {
        if (stale is not null)
        {
            ref readonly var row = ref rows[rowOf[index]];
            var isStale = row.IsObserved && UnpractisedFor(index) >= staleAfter;
            stale.Set(index, isStale);
            if (row.IsObserved && !isStale && row.Practised != Never)
            {
                nextStale = Math.Min(nextStale, Duration.Min(Duration.FromNanoseconds(row.Practised) + staleAfter, Farthest).ToInt64Nanoseconds());
            }
        }
    }

    private void RefreshFading(int index) => fading?.Set(index, RecallOf(index) < recallTarget);

    private ref Row OwnRow(int index)
    {
        if (rows[rowOf[index]].Owner != index)
        {
            rowOf[index] = Add(rows[rowOf[index]] with { Owner = index });
        }

        return ref rows[rowOf[index]];
    }

    private int SharedRow(MasteryDecision decision, Dictionary<(double Estimate, double PredictedSuccess, ushort Uncertainty), int> shared)
    {
        var estimate = map.Rule.Scale.Normalize(decision.Estimate.Value);
        var key = (estimate, decision.PredictedSuccess ?? estimate, SpreadOf(decision, estimate));
        if (!shared.TryGetValue(key, out var row))
        {
            row = Add(new Row { Owner = Shared, Estimate = key.Item1, PredictedSuccess = key.Item2, Uncertainty = key.Item3, Practised = Never });
            shared.Add(key, row);
        }

        return row;
    }

    private int Add(Row row)
    {
        if (rowCount == rows.Length)
        {
            Array.Resize(ref rows, rows.Length + (rows.Length / 4) + SpareRows);
            GrowRecalls();
        }

        rows[rowCount] = row;
        return rowCount++;
    }

    private void GrowRecalls()
    {
        if (recalls is not null)
        {
            var known = recalls.Length;
            Array.Resize(ref recalls, rows.Length);
            recalls.AsSpan(known).Fill(double.NaN);
        }
    }

    private record struct Row
    {
        public double Estimate;
        public double PredictedSuccess;

        // Nanoseconds after the instant of the map, so mostly negative.
        public long Practised;
        public int Owner;
        public byte Status;
        public bool IsObserved;

        // In steps of 1/65535, as it weighs one term of a score, and so fits beside the rest.
        public ushort Uncertainty;
    }
}
