using PersonalizedLearning.Competencies;

namespace PersonalizedLearning.Simulation.Tests.Reports;

/// <summary>Results with plausible numbers that no study gave, to look at reports of any shape.</summary>
internal sealed record MadeUpResult
{
    private static readonly StudyMeasure[] Kinds =
    [
        new("gain", "Gain", "Share of the goals not mastered at the start that are mastered in truth at the end (E_p).", true, _ => null),
        new("final-mastery", "Final mastery", "Mean true mastery of the goals at the end, from 0 to 1.", true, _ => null),
        new("steps-to-mastery", "Steps to mastery", "Steps until all goals were mastered in truth, of those who got there.", false, _ => null),
        new("over-practice", "Over-practice", "Share of steps on what was mastered in truth already.", false, _ => null),
        new("under-practice", "Under-practice", "Share of competencies that the policy holds mastered and that are not.", false, _ => null),
        new("minutes", "Minutes", "Minutes of practice.", null, _ => null),
        new("retention-7d", "Retention after 7 days", "Mean true mastery of the goals 7 days after the last step.", true, _ => null),
        new("retention-30d", "Retention after 30 days", "Mean true mastery of the goals 30 days after the last step.", true, _ => null),
        .. StudyMeasures.Standard.Where(measure => measure.Name is not ("gain" or "final-mastery" or "steps-to-mastery" or "over-practice" or "under-practice" or "minutes")),
    ];

    public string Name { get; init; } = "Streak or knowledge tracing";

    public string[] Populations { get; init; } = ["steady learners", "forgetful learners"];

    public string[] Policies { get; init; } = ["bkt", "streak of three"];

    public string[] Selectors { get; init; } = ["shipped", "random", "oracle"];

    public int[] Budgets { get; init; } = [60];

    public string[] Groups { get; init; } = ["quick", "slow"];

    public string[] Competencies { get; init; } = [.. Enumerable.Range(1, 24).Select(place => $"{(char)('A' + ((place - 1) / 6))}{((place - 1) % 6) + 1} {Words[place % Words.Length]}")];

    public long Learners { get; init; } = 10_000;

    public int Measures { get; init; } = 8;

    public static int MostMeasures => Kinds.Length;

    public bool Compared { get; init; } = true;

    public bool Unknown { get; init; }

    private static string[] Words => ["counting on", "place value", "adding within twenty", "fractions of a whole number", "telling the time to five minutes and saying it both ways", "symmetry", "area"];

    public static StudyResult Usual => new MadeUpResult().Make();

    public StudyResult Make()
    {
        var cells =
            (from population in Populations.Index()
             from budget in Budgets
             from policy in Policies.Index()
             from selector in Selectors.Index()
             select (Population: population, Budget: budget, Policy: policy, Selector: selector)).ToList();
        var conditions = cells.Select(cell => Condition(cell.Population.Item, cell.Budget, cell.Policy.Item, cell.Selector.Item, Rate(cell.Population.Index, cell.Policy.Index, cell.Selector.Index))).ToList();
        var arms = Policies.Length * Selectors.Length;
        return new StudyResult
        {
            Study = Name,
            Seed = 7,
            Learners = Learners,
            Confidence = 0.95,
            Correction = MultipleComparison.Holm,
            Measures = [.. Kinds.Take(Measures)],
            Competencies = [.. Competencies.Index().Select(item => new NamedCompetency(CompetencyId.From($"c{item.Index}"), item.Item))],
            RetentionDays = [7, 30],
            Conditions = [.. conditions],
            Comparisons = Compared && arms > 1
                ? [.. from cell in Enumerable.Range(0, cells.Count) where cell % arms != 0 from measure in Enumerable.Range(0, Measures) select Compare(conditions, cell, cell / arms * arms, measure)]
                : [],
            Regrets =
            [
                .. from cell in Enumerable.Range(0, cells.Count)
                   from oracle in Enumerable.Range(0, cells.Count)
                   where cell != oracle && cells[oracle].Selector.Item == "oracle" && cells[oracle] with { Selector = cells[cell].Selector } == cells[cell]
                   from measure in Enumerable.Range(0, Measures)
                   where Kinds[measure].HigherIsBetter is not null
                   select new ArmRegret { Condition = cell, Oracle = oracle, Regret = Compare(conditions, oracle, cell, measure).Difference },
            ],
            GroupGaps = Groups.Length < 2
                ? []
                : [.. from cell in Enumerable.Range(0, cells.Count) from measure in Enumerable.Range(0, Measures) select Gap(conditions[cell], cell, measure)],
        };
    }

    private double Rate(int population, int policy, int selector)
    {
        var spread = (((selector * 7) + (policy * 3) + population) % 11) / 100.0;
        var choice = Selectors[selector] switch { "oracle" => 0.055, "random" => 0.022, _ => 0.043 };
        return choice + (spread / 20) - (0.008 * population) + (policy == 1 ? 0.0003 : 0);
    }

    private ConditionResult Condition(string population, int steps, string policy, string selector, double rate)
    {
        double At(double step) => 0.28 + (0.7 * (1 - Math.Exp(-rate * step)));
        var end = At(steps);
        var half = 0.6 / Math.Sqrt(Learners);
        var mastered = Enumerable.Range(0, steps + 1).Select(step => (long)(Learners * 0.9 * rate * (step > steps / 5 ? Math.Exp(-Math.Pow((step - (steps * 0.6)) / (steps * 0.2), 2)) : 0) * 60 / steps)).ToList();
        var heatSteps = Enumerable.Range(0, Math.Min(51, steps + 1)).Select(index => index * steps / Math.Min(50, steps)).Distinct().ToList();
        double Mastery(int competency, int step) => Math.Clamp(0.12 + (0.86 / (1 + Math.Exp(-(rate * 6) * (step - (competency * steps / (double)Competencies.Length * 0.9))))), 0, 1);
        return new ConditionResult
        {
            Population = population,
            Policy = policy,
            Selector = selector,
            SeesTruth = selector == "oracle",
            Budget = new StudyBudget(steps),
            Learners = Learners,
            Measures = [.. from measure in Enumerable.Range(0, Measures) from @group in Groups.Length < 2 ? [null] : Groups.Prepend(null) select Measure(measure, @group, rate, end)],
            Curve = [.. Enumerable.Range(0, steps + 1).Select(step => new CurvePoint(
                step, At(step), Width(At(step) - half), Width(At(step) + half), Math.Clamp(At(step) + (policy == "bkt" ? 0.01 : -0.09), 0, 1), (long)(Learners * Math.Exp(-0.002 * step)), step == 0 ? 0 : (long)(Learners * Math.Exp(-0.002 * step) * (0.5 + (At(step) * 0.4)))))],
            HeatSteps = [.. heatSteps],
            HeatMap = [.. heatSteps.Select(step => (ValueList<double>)[.. Enumerable.Range(0, Competencies.Length).Select(competency => Mastery(competency, step))])],
            MasteredAfter = [.. mastered],
            NeverMastered = Math.Max(0, Learners - mastered.Sum()),
            Exposure = [.. Enumerable.Range(0, Competencies.Length).Select(competency => (long)(Learners * steps / (double)Competencies.Length * (selector == "random" ? 1 : 1.6 - (1.2 * competency / Competencies.Length))))],
            Calibration = [.. Enumerable.Range(0, 10).Select(bin => new CalibrationBin(bin / 10.0, (bin + 1) / 10.0, Unknown && bin < 4 ? 0 : Learners * (bin is 0 or 9 ? 6 : 1), Unknown && bin < 4 ? double.NaN : (bin + 0.5) / 10, Unknown && bin < 4 ? double.NaN : Math.Clamp(((bin + 0.5) / 10) + (policy == "bkt" ? 0.02 : 0.11 * (1 - (bin / 10.0))), 0, 1)))],
            MasteryQuantiles = [.. ((double[])[0.1, 0.25, 0.5, 0.75, 0.9]).Select(share => new MasteryQuantile(share, StepsOf(mastered, share)))],
            Predictions = policy == "bkt" ? [.. Enumerable.Range(0, 10).Select(bin => new PredictionBin(bin / 10.0, (bin + 1) / 10.0, Learners * (bin < 3 ? 0 : bin), bin < 3 ? double.NaN : (bin + 0.4) / 10, bin < 3 ? double.NaN : (bin + 0.2) / 10))] : [],
            PredictionError = policy == "bkt" ? 0.02 : double.NaN,
            CalibrationError = policy == "bkt" ? 0.02 : 0.071,
        };
    }

    private int? StepsOf(List<long> mastered, double share)
    {
        var sum = 0L;
        var step = mastered.FindIndex(count => (sum += count) >= share * Learners);
        return step < 0 ? null : step;
    }

    private double Width(double value) => Learners < 2 ? double.NaN : value;

    private MeasureResult Measure(int measure, string? group, double rate, double end)
    {
        var shift = group is null ? 0 : 0.03 * (1 - (2.0 * Array.IndexOf(Groups, group) / Math.Max(1, Groups.Length - 1)));
        var mean = Unknown && measure == 2 ? double.NaN : measure switch { 0 => end - 0.3, 1 => end, 2 => 60 - (rate * 500), 3 => 0.31 - (rate * 3), 4 => 0.02 + rate, 5 => 74 - (rate * 90), 6 => end - 0.04, _ => end - 0.15 } + (measure is 2 or 5 ? shift * 100 : shift);
        var count = group is null ? Learners : Learners / Math.Max(1, Groups.Length);
        var deviation = measure is 2 or 5 ? 9.3 : 0.21;
        return Around(Kinds[measure].Name, group, count, mean, deviation);
    }

    private PairedComparison Compare(List<ConditionResult> conditions, int cell, int baseline, int measure)
    {
        MeasureResult Of(int condition) => conditions[condition].Measures.First(item => item.Measure == Kinds[measure].Name && item.Group is null);
        var difference = Around(Kinds[measure].Name, null, Learners, Of(cell).Mean - Of(baseline).Mean, Of(cell).StandardDeviation * 0.6);
        var probability = double.IsFinite(difference.StandardError) ? Math.Exp(-Math.Pow(difference.Mean / difference.StandardError, 2) / 2) : double.NaN;
        return new PairedComparison { Condition = cell, Baseline = baseline, Difference = difference, Probability = probability, CorrectedProbability = Math.Min(1, probability * 3), VarianceReduction = 0.64 };
    }

    private static GroupGap Gap(ConditionResult condition, int cell, int measure)
    {
        var groups = condition.Measures.Where(item => item.Measure == Kinds[measure].Name && item.Group is not null).OrderBy(item => item.Mean).ToList();
        var (gap, half) = (groups[^1].Mean - groups[0].Mean, 1.96 * groups[0].StandardError * Math.Sqrt(2));
        return new GroupGap(cell, Kinds[measure].Name, groups[^1].Group!, groups[0].Group!, gap, gap - half, gap + half) { Standardized = gap / groups[0].StandardDeviation };
    }

    private static MeasureResult Around(string measure, string? group, long count, double mean, double deviation)
    {
        var known = count > 1 && double.IsFinite(mean);
        var error = known ? deviation / Math.Sqrt(count) : double.NaN;
        return new MeasureResult { Measure = measure, Group = group, Count = double.IsFinite(mean) ? count : 0, Mean = mean, StandardDeviation = known ? deviation : double.NaN, StandardError = error, Lower = mean - (1.96 * error), Upper = mean + (1.96 * error) };
    }
}
