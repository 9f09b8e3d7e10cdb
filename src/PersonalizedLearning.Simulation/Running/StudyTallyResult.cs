namespace PersonalizedLearning.Simulation;

/// <summary>Makes the result of a study from what was added up.</summary>
internal sealed class StudyTallyResult(StudyTally tally, long learners)
{
    private static readonly int[] Percents = [10, 25, 50, 75, 90];

    private readonly StudyTallyShape shape = tally.Shape;
    private readonly MeanIntervals intervals = new(tally.Shape.Study.Comparisons.Confidence);
    private readonly GroupTally[] all = [.. Enumerable.Range(0, tally.Shape.Groups.Count).Select(tally.AllOf)];

    private Study Study => shape.Study;

    public StudyResult ToResult() => new()
    {
        Study = Study.Name,
        Seed = Study.Seed,
        Learners = learners,
        Confidence = Study.Comparisons.Confidence,
        Correction = Study.Comparisons.Correction,
        Measures = shape.Measures,
        Competencies = Study.Graph.Framework.Competencies.Select(competency => new NamedCompetency(competency.Id, competency.Code ?? competency.Label)).ToValueList(),
        RetentionDays = Study.RetentionDays,
        Conditions = Enumerable.Range(0, all.Length).Select(ConditionOf).ToValueList(),
        Comparisons = new StudyComparing(tally).Comparisons(),
        Regrets = new StudyComparing(tally).Regrets(),
        GroupGaps = Enumerable.Range(0, all.Length).SelectMany(GapsOf).ToValueList(),
        Optima = Enumerable.Range(0, all.Length).SelectMany(position => TransitionMatrixBounds.Of(Study, position)).ToValueList(),
    };

    private ConditionResult ConditionOf(int position)
    {
        var (condition, group) = (Study.Conditions[position], all[position]);
        var looks = HeatSteps.Of(condition.Budget.Steps);
        return new ConditionResult
        {
            Population = condition.Population.Name,
            Policy = condition.Policy.Name,
            Selector = condition.Selector.Name,
            SeesTruth = condition.Selector.Truthful is not null,
            Budget = condition.Budget,
            Learners = group.Learners,
            Measures = MeasuresOf(position),
            Curve = CurveOf(group),
            HeatSteps = looks.ToValueList(),
            HeatMap = Enumerable.Range(0, looks.Length).Select(look => HeatOf(group, look)).ToValueList(),
            MasteredAfter = [.. group.MasteredAfter],
            NeverMastered = group.NeverMastered,
            Exposure = [.. group.Exposure],
            Calibration = group.Calibration.ToBins(),
            CalibrationError = group.Calibration.Error(),
            MasteryQuantiles = QuantilesOf(group),
            Predictions = group.Prediction.ToBins().Select(bin => new PredictionBin(bin.From, bin.To, bin.Count, bin.Estimate, bin.Mastery)).ToValueList(),
            PredictionError = group.Prediction.Error(),
            Groups = HasGroups(position) ? Enumerable.Range(0, shape.Groups[position].Count).Select(place => GroupOf(position, place)).ToValueList() : [],
        };
    }

    private bool HasGroups(int position) => shape.Groups[position].Count > 1;

    private GroupResult GroupOf(int position, int place)
    {
        var group = tally.GroupsOf(position)[place];
        return new GroupResult
        {
            Group = shape.Groups[position][place],
            Learners = group.Learners,
            Curve = CurveOf(group),
            MasteredAfter = [.. group.MasteredAfter],
            NeverMastered = group.NeverMastered,
            MasteryQuantiles = QuantilesOf(group),
        };
    }

    private ValueList<MeasureResult> MeasuresOf(int position)
    {
        var results = shape.Measures.Select((measure, place) => intervals.Of(measure, null, all[position].Measures[place])).ToList();
        if (HasGroups(position))
        {
            results.AddRange(
                from place in Enumerable.Range(0, shape.Groups[position].Count)
                from measure in Enumerable.Range(0, shape.Measures.Count)
                select intervals.Of(shape.Measures[measure], shape.Groups[position][place], MomentsOf(position, place, measure)));
        }

        return results.ToValueList();
    }

    private ExactMoments MomentsOf(int position, int place, int measure) => tally.GroupsOf(position)[place].Measures[measure];

    private ValueList<CurvePoint> CurveOf(GroupTally group) => Enumerable.Range(0, group.Mastery.Length).Select(step => PointOf(group, step)).ToValueList();

    private CurvePoint PointOf(GroupTally group, int step)
    {
        var moments = new ExactMoments(group.WithGoals, group.Mastery[step], group.MasterySquares[step]);
        var (lower, upper) = intervals.Mean(moments);
        return new CurvePoint(step, moments.Mean, lower, upper, new ExactMoments(group.WithGoals, group.Estimate[step], 0).Mean, group.Active[step], group.Right[step]);
    }

    private static ValueList<double> HeatOf(GroupTally group, int look)
    {
        var row = group.Heat.Slice(look * group.Exposure.Length, group.Exposure.Length).ToArray();
        return row.Select(sum => new ExactMoments(group.Learners, sum, 0).Mean).ToValueList();
    }

    private static ValueList<MasteryQuantile> QuantilesOf(GroupTally group)
    {
        var after = group.MasteredAfter.ToArray();
        return Percents.Select(percent => new MasteryQuantile(percent / 100.0, StepsOf(after, group.Learners, percent))).ToValueList();
    }

    private static int? StepsOf(long[] masteredAfter, long learners, int percent)
    {
        var mastered = 0L;
        for (var steps = 0; steps < masteredAfter.Length && learners > 0; steps++)
        {
            mastered += masteredAfter[steps];
            if (mastered * 100 >= learners * percent)
            {
                return steps;
            }
        }

        return null;
    }

    private IEnumerable<GroupGap> GapsOf(int position)
    {
        for (var measure = 0; measure < shape.Measures.Count; measure++)
        {
            var present = Enumerable.Range(0, shape.Groups[position].Count).Where(place => MomentsOf(position, place, measure).Count > 0).ToList();
            if (present.Count > 1)
            {
                var highest = present.MaxBy(place => MomentsOf(position, place, measure).Mean);
                var lowest = present.Where(place => place != highest).MinBy(place => MomentsOf(position, place, measure).Mean);
                yield return GapOf(position, measure, highest, lowest);
            }
        }
    }

    private GroupGap GapOf(int position, int measure, int highest, int lowest)
    {
        var (high, low) = (MomentsOf(position, highest, measure), MomentsOf(position, lowest, measure));
        var gap = high.Mean - low.Mean;
        var (lower, upper) = intervals.Difference(high, low);
        var spread = Math.Sqrt((high.Variance + low.Variance) / 2);
        var names = shape.Groups[position];
        return new GroupGap(position, shape.Measures[measure].Name, names[highest], names[lowest], gap, lower, upper) { Standardized = spread > 0 ? gap / spread : double.NaN };
    }
}
