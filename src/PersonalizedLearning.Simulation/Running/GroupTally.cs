namespace PersonalizedLearning.Simulation;

/// <summary>What is added up over the learners of one group in one cell of a study.</summary>
/// <remarks>Shares summed over learners are at most 2³² steps each, so that a <see cref="ulong"/> holds those of as many learners as a tally takes.</remarks>
internal sealed class GroupTally
{
    private readonly ExactMoments[] measures;
    private readonly ulong[] mastery;
    private readonly UInt128[] masterySquares;
    private readonly ulong[] estimate;
    private readonly long[] active;
    private readonly long[] right;
    private readonly long[] masteredAfter;
    private readonly ulong[] heat;
    private readonly long[] exposure;

    public GroupTally(int measures, int steps, int competencies)
    {
        this.measures = new ExactMoments[measures];
        (mastery, masterySquares, estimate) = (new ulong[steps + 1], new UInt128[steps + 1], new ulong[steps + 1]);
        (active, right, masteredAfter) = (new long[steps + 1], new long[steps + 1], new long[steps + 1]);
        (heat, exposure) = (new ulong[HeatSteps.Of(steps).Length * competencies], new long[competencies]);
    }

    /// <summary>How many learners.</summary>
    public long Learners { get; private set; }

    /// <summary>How many of them have goals: those whom the curve is of.</summary>
    public long WithGoals { get; private set; }

    /// <summary>How many of them never mastered all goals.</summary>
    public long NeverMastered { get; private set; }

    public ReadOnlySpan<ExactMoments> Measures => measures;

    public ReadOnlySpan<ulong> Mastery => mastery;

    public ReadOnlySpan<UInt128> MasterySquares => masterySquares;

    public ReadOnlySpan<ulong> Estimate => estimate;

    public ReadOnlySpan<long> Active => active;

    public ReadOnlySpan<long> Right => right;

    public ReadOnlySpan<long> MasteredAfter => masteredAfter;

    public ReadOnlySpan<ulong> Heat => heat;

    public ReadOnlySpan<long> Exposure => exposure;

    /// <summary>Estimated against true mastery at the end.</summary>
    public CalibrationTally Calibration { get; } = new();

    /// <summary>Predicted success against right answers.</summary>
    public CalibrationTally Prediction { get; } = new();

    /// <summary>Adds one learner.</summary>
    /// <param name="trace">What he did.</param>
    /// <param name="values">His measures in steps of 2⁻³²; null where he has none.</param>
    public void Add(LearnerTrace trace, ReadOnlySpan<long?> values)
    {
        Learners++;
        for (var measure = 0; measure < values.Length; measure++)
        {
            if (values[measure] is { } steps)
            {
                measures[measure].Add(steps);
            }
        }

        AddCurve(trace);
        AddSteps(trace);
        ExactSteps.AddShares(trace.AllHeat, heat, "true mastery");
        AddEnd(trace);
    }

    public void Add(GroupTally other)
    {
        (Learners, WithGoals, NeverMastered) = (Learners + other.Learners, WithGoals + other.WithGoals, NeverMastered + other.NeverMastered);
        for (var measure = 0; measure < measures.Length; measure++)
        {
            measures[measure].Add(other.measures[measure]);
        }

        for (var step = 0; step < mastery.Length; step++)
        {
            masterySquares[step] += other.masterySquares[step];
        }

        AddTo(mastery, other.mastery);
        AddTo(estimate, other.estimate);
        AddTo(active, other.active);
        AddTo(right, other.right);
        AddTo(masteredAfter, other.masteredAfter);
        AddTo(heat, other.heat);
        AddTo(exposure, other.exposure);
        Calibration.Add(other.Calibration);
        Prediction.Add(other.Prediction);
    }

    /// <summary>Forgets all learners.</summary>
    public void Clear()
    {
        (Learners, WithGoals, NeverMastered) = (0, 0, 0);
        Array[] sums = [measures, mastery, masterySquares, estimate, active, right, masteredAfter, heat, exposure];
        Array.ForEach(sums, Array.Clear);
        Calibration.Clear();
        Prediction.Clear();
    }

    public void Write(TallyWriter writer)
    {
        writer.WriteAll([Learners, WithGoals, NeverMastered]);
        foreach (ref readonly var moments in measures.AsSpan())
        {
            moments.Write(writer);
        }

        writer.WriteAll(mastery);
        writer.WriteAll(masterySquares);
        writer.WriteAll(estimate);
        writer.WriteAll(active);
        writer.WriteAll(right);
        writer.WriteAll(masteredAfter);
        writer.WriteAll(heat);
        writer.WriteAll(exposure);
        Calibration.Write(writer);
        Prediction.Write(writer);
    }

    public void Read(TallyReader reader)
    {
        (Learners, WithGoals, NeverMastered) = (reader.ReadCount(), reader.ReadCount(), reader.ReadCount());
        foreach (ref var moments in measures.AsSpan())
        {
            moments = ExactMoments.Read(reader);
        }

        reader.ReadAll(mastery.AsSpan());
        reader.ReadAll(masterySquares);
        reader.ReadAll(estimate.AsSpan());
        reader.ReadAll(active.AsSpan());
        reader.ReadAll(right.AsSpan());
        reader.ReadAll(masteredAfter.AsSpan());
        reader.ReadAll(heat.AsSpan());
        reader.ReadAll(exposure.AsSpan());
        Calibration.Read(reader);
        Prediction.Read(reader);
    }

    private static void AddTo<T>(T[] sums, T[] others)
        where T : struct, System.Numerics.INumber<T>
    {
        for (var position = 0; position < sums.Length; position++)
        {
            sums[position] += others[position];
        }
    }

    private void AddCurve(LearnerTrace trace)
    {
        if (trace.StepsToMastery < 0)
        {
            NeverMastered++;
        }
        else
        {
            masteredAfter[trace.StepsToMastery]++;
        }

        if (trace.GoalCount == 0)
        {
            return;
        }

        WithGoals++;
        var masteries = trace.GoalMastery;
        for (var step = 0; step < masteries.Length; step++)
        {
            var steps = ExactSteps.OfShare(masteries[step], "true mastery of the goals");
            mastery[step] += steps;
            masterySquares[step] += Math.BigMul(steps, steps);
        }

        ExactSteps.AddShares(trace.GoalEstimate, estimate, "estimated mastery of the goals");
    }

    private void AddSteps(LearnerTrace trace)
    {
        active[0]++;
        var practised = trace.Competencies;
        var answers = trace.Answers;
        var predicted = trace.PredictedSuccess;
        for (var step = 0; step < practised.Length; step++)
        {
            exposure[practised[step]]++;
            active[step + 1]++;
            right[step + 1] += answers[step] ? 1 : 0;
            if (!double.IsNaN(predicted[step]))
            {
                Prediction.Add(ExactSteps.OfShare(predicted[step], "predicted success"), answers[step] ? (ulong)ExactSteps.One : 0);
            }
        }
    }

    private void AddEnd(LearnerTrace trace)
    {
        var inScope = trace.InScope;
        var estimates = trace.FinalEstimate;
        var masteries = trace.FinalMastery;
        for (var competency = 0; competency < inScope.Length; competency++)
        {
            if (inScope[competency])
            {
                Calibration.Add(ExactSteps.OfShare(estimates[competency], "estimated mastery at the end"), ExactSteps.OfShare(masteries[competency], "true mastery at the end"));
            }
        }
    }
}
