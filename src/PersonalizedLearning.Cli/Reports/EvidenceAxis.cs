using NodaTime;
using PersonalizedLearning.Calibration;
using PersonalizedLearning.Competencies;

namespace PersonalizedLearning.Cli.Reports;

/// <summary>The evidence of one learner on one competency along an axis of time; of position where times are missing or all the same.</summary>
internal sealed class EvidenceAxis
{
    // Room before the first piece of evidence and after the last one, as a share of the time between.
    private const double Before = 0.05;
    private const double After = 0.1;

    private readonly Instant from = Instant.MinValue;
    private readonly Duration between;
    private readonly Duration length;

    private EvidenceAxis(string title, CompetencyId competency, IReadOnlyList<ObservedRow> rows)
    {
        Title = title;
        Competency = competency;
        Rows = rows;
        var times = rows.Select(row => row.Observation.At).OfType<Instant>().ToList();
        if (times.Count == rows.Count && times.Max() > times.Min())
        {
            between = times.Max() - times.Min();
            from = times.Min() - (between * Before);
            length = between * (1 + Before + After);
        }
    }

    /// <summary>Gets the name of the column.</summary>
    public string Title { get; }

    /// <summary>Gets the competency.</summary>
    public CompetencyId Competency { get; }

    /// <summary>Gets all evidence of the learner, on other competencies too, in its order.</summary>
    public IReadOnlyList<ObservedRow> Rows { get; }

    /// <summary>Gets whether places on the axis are times.</summary>
    public bool IsTimed => between > Duration.Zero;

    /// <summary>Gets how much evidence there is on the competency, and in which time.</summary>
    public string Extent
    {
        get
        {
            var results = NumberText.Count(Rows.Count(row => row.Competencies.Contains(Competency)), "result");
            return IsTimed ? $"{results} in {NumberText.Days(between)}" : results;
        }
    }

    /// <summary>Makes a column of each learner and competency, in the order in which they appear.</summary>
    public static IReadOnlyList<EvidenceAxis> Of(IReadOnlyList<ObservedRow> rows)
    {
        var pairs = rows.SelectMany(row => row.Competencies.Select(competency => (row.Learner, Competency: competency))).Distinct().ToList();
        var ofLearner = rows.ToLookup(row => row.Learner);
        var isOne = pairs.Select(pair => pair.Competency).Distinct().Count() == 1;
        return
        [
            .. pairs.Select(pair => new EvidenceAxis(isOne ? pair.Learner.Value : $"{pair.Learner} on {pair.Competency}", pair.Competency, [.. ofLearner[pair.Learner]])),
        ];
    }

    /// <summary>Finds the place of a row.</summary>
    /// <returns>From 0, where the axis begins, to 1, where it ends.</returns>
    public double PlaceOf(int row) => IsTimed
        ? (Rows[row].Observation.At!.Value - from) / length
        : (row + 0.5) / Rows.Count;

    /// <summary>Finds the instant of a place; the least one where places are no times.</summary>
    public Instant At(double place) => IsTimed ? from + (length * place) : from;
}
