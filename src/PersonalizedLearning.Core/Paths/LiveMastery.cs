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
    private const long Never = long.MinValue;
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

    public LiveMastery(MasteryMap map)
    {
        this.map = map;
        rowOf = new int[map.Framework.Count];
        rows = new Row[map.Decisions.Count(decision => !IsUntouched(decision)) + SpareRows];
        var shared = new Dictionary<(double Estimate, double PredictedSuccess), int>();
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
        (row.Estimate, row.PredictedSuccess) = (estimate, predictedSuccess);
    }

    public bool IsMastered(int index) => StatusOf(index) is MasteryStatus.Achieved or MasteryStatus.Held;

    public MasteryStatus StatusOf(int index) => (MasteryStatus)rows[rowOf[index]].Status;

    /// <summary>How long a competency was not practised; null when no practice with a time is known.</summary>
    public Duration? UnpractisedFor(int index) => rows[rowOf[index]].Practised is var practised and not Never ? Duration.FromNanoseconds(-practised) : null;

    /// <summary>The competencies with evidence, or mastered without, that were not practised for so long. It is kept up to date for the duration that was last asked for.</summary>
    public IndexSet UnpractisedFor(Duration duration)
    {
        if (stale is null || staleAfter != duration)
        {
            (stale, staleAfter) = (new IndexSet(rowOf.Length), duration);
            for (var index = 0; index < rowOf.Length; index++)
            {
                RefreshStale(index);
            }
        }

        return stale;
    }

    /// <summary>Takes in a new decision.</summary>
    /// <returns>Whether it takes practice back that was passed on: by mastery that is lost, or by evidence that does not count any more.</returns>
    public bool Update(int index, MasteryDecision decision)
    {
        var (wasMastered, formerly) = (IsMastered(index), OwnPracticeOf(index));
        updated[index] = decision;
        Store(index, decision);
        return (wasMastered && !decision.IsMastered) || TimeOf(decision) < formerly;
    }

    /// <summary>Takes back all that a competency was practised through others.</summary>
    public void StartPracticeAgain(int index)
    {
        OwnRow(index).Practised = OwnPracticeOf(index);
        RefreshStale(index);
    }

    /// <summary>Takes in that a competency was practised through another one.</summary>
    /// <returns>Whether that is later than what was known.</returns>
    public bool PractiseThrough(int index, int other)
    {
        var practised = rows[rowOf[other]].Practised;
        if (practised <= rows[rowOf[index]].Practised)
        {
            return false;
        }

        OwnRow(index).Practised = practised;
        RefreshStale(index);
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
        RefreshStale(index);
    }

    private long OwnPracticeOf(int index) => TimeOf(DecisionOf(index));

    private long TimeOf(MasteryDecision decision) => decision.LastAssessedAt is { } at
        ? Duration.Max(-Farthest, Duration.Min(at - map.AsOf, Farthest)).ToInt64Nanoseconds()
        : Never;

    private void RefreshStale(int index)
    {
        if (stale is not null)
        {
            ref readonly var row = ref rows[rowOf[index]];
            stale.Set(index, row.IsObserved && UnpractisedFor(index) >= staleAfter);
        }
    }

    private ref Row OwnRow(int index)
    {
        if (rows[rowOf[index]].Owner != index)
        {
            rowOf[index] = Add(rows[rowOf[index]] with { Owner = index });
        }

        return ref rows[rowOf[index]];
    }

    private int SharedRow(MasteryDecision decision, Dictionary<(double Estimate, double PredictedSuccess), int> shared)
    {
        var estimate = map.Rule.Scale.Normalize(decision.Estimate.Value);
        var key = (estimate, decision.PredictedSuccess ?? estimate);
        if (!shared.TryGetValue(key, out var row))
        {
            row = Add(new Row { Owner = Shared, Estimate = key.Item1, PredictedSuccess = key.Item2, Practised = Never });
            shared.Add(key, row);
        }

        return row;
    }

    private int Add(Row row)
    {
        if (rowCount == rows.Length)
        {
            Array.Resize(ref rows, rows.Length + (rows.Length / 4) + SpareRows);
        }

        rows[rowCount] = row;
        return rowCount++;
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
    }
}
