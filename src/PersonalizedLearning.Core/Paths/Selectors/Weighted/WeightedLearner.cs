namespace PersonalizedLearning.Paths;

/// <summary>A learner of whom all competencies are weighed at once, for scoring whole catalogs.</summary>
internal sealed class WeightedLearner : IWeightedLearner
{
    private readonly WeightedParameters settings;
    private readonly double[] logOdds;
    private readonly double[] readiness;
    private readonly double[] latest;
    private readonly WeighedCompetency[] weighed;
    private readonly int[] inLatest;

    /// <summary>Makes it of the mastery of all competencies.</summary>
    /// <param name="settings">What is weighed, and how.</param>
    /// <param name="mastery">The mastery of each competency, from 0 to 1.</param>
    /// <param name="prerequisites">The prerequisites, each with how much it counts.</param>
    /// <param name="latest">How relevant the latest item was for each competency.</param>
    public WeightedLearner(
        WeightedParameters settings, ReadOnlySpan<double> mastery, ReadOnlySpan<(int Before, int After, double Weight)> prerequisites, ReadOnlySpan<double> latest)
    {
        this.settings = settings;
        this.latest = latest.ToArray();
        inLatest = [.. Enumerable.Range(0, latest.Length).Where(competency => this.latest[competency] > 0)];
        logOdds = new double[mastery.Length];
        readiness = new double[mastery.Length];
        weighed = new WeighedCompetency[mastery.Length];
        for (var competency = 0; competency < mastery.Length; competency++)
        {
            logOdds[competency] = LogOdds.Of(mastery[competency]);
        }

        readiness.AsSpan().Fill(settings.Forgiveness);
        foreach (var (before, after, weight) in prerequisites)
        {
            readiness[after] += weight * Math.Min(0, logOdds[before] - settings.MasteredFrom);
        }

        Weigh();
    }

    /// <summary>Each competency, weighed.</summary>
    public ReadOnlySpan<WeighedCompetency> Weighed => weighed;

    /// <summary>The competencies on which the latest item bears.</summary>
    public ReadOnlySpan<int> Latest => inLatest;

    /// <inheritdoc/>
    public double LogOddsOf(int competency) => logOdds[competency];

    /// <inheritdoc/>
    public double ReadinessOf(int competency) => Math.Min(0, readiness[competency]);

    /// <inheritdoc/>
    public double LatestOf(int competency) => latest[competency];

    private void Weigh()
    {
        for (var competency = 0; competency < weighed.Length; competency++)
        {
            var value = (settings.Readiness * ReadinessOf(competency)) + (settings.Remediation * Math.Max(0, settings.MasteredFrom - logOdds[competency]));
            weighed[competency] = new WeighedCompetency((float)value, (float)logOdds[competency]);
        }
    }
}
