using NodaTime;
using PersonalizedLearning.Journal;
using PersonalizedLearning.Paths;

namespace PersonalizedLearning.Programs;

/// <summary>How far a class, a school or a district has come by a rubric as of an instant, and what to try next. Immutable and thread safe.</summary>
/// <remarks>
/// It is for those who rated, and names them in remarks; what goes beyond them is <see cref="AdoptionComparison"/>, where small groups are not shown. Each person counts once, with the latest
/// rating on each dimension.
/// </remarks>
public sealed class AdoptionProfile
{
    private AdoptionProfile(
        PracticeRubric rubric, PracticeUnit unit, Instant asOf, List<StandingVoice> voices, ValueList<DimensionAdoption> dimensions, ValueList<Diagnostic> diagnostics)
    {
        Rubric = rubric;
        Unit = unit;
        AsOf = asOf;
        Raters = voices.Count;
        Agreement = AgreementOf(rubric, voices);
        Dimensions = dimensions;
        Diagnostics = diagnostics;
    }

    /// <summary>Gets the rubric.</summary>
    public PracticeRubric Rubric { get; }

    /// <summary>Gets what was rated.</summary>
    public PracticeUnit Unit { get; }

    /// <summary>Gets the instant as of which it holds.</summary>
    public Instant AsOf { get; }

    /// <summary>Gets how many people have rated.</summary>
    public int Raters { get; }

    /// <summary>
    /// Gets how far the raters agree over all dimensions, beyond chance: Krippendorff's alpha for ordered levels, 1 for full agreement, 0 for agreement as by chance; null where no dimension was rated by
    /// two, or all ratings are of one level.
    /// </summary>
    public double? Agreement { get; }

    /// <summary>Gets one row for each dimension of the rubric, in its order.</summary>
    public ValueList<DimensionAdoption> Dimensions { get; }

    /// <summary>Gets the problems found: <c>other-rubric-version</c> where ratings by another version of the rubric were not counted.</summary>
    public ValueList<Diagnostic> Diagnostics { get; }

    /// <summary>Derives the profile.</summary>
    /// <param name="book">The ratings.</param>
    /// <param name="rubric">The rubric, one of the book.</param>
    /// <param name="unit">What was rated; ratings of its parts are not counted.</param>
    /// <param name="asOf">The instant; later ratings are not seen.</param>
    /// <param name="targets">The levels that are aimed at, by dimension; the highest where none is given.</param>
    /// <returns>The profile.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="book"/> or <paramref name="rubric"/> is null.</exception>
    /// <exception cref="ArgumentException">The book does not take ratings by the rubric, or a target names what the rubric does not have.</exception>
    public static AdoptionProfile Of(RatingBook book, PracticeRubric rubric, PracticeUnit unit, Instant asOf, IReadOnlyDictionary<string, string>? targets = null)
    {
        ArgumentNullException.ThrowIfNull(book);
        ArgumentNullException.ThrowIfNull(rubric);
        book.RequireRubric(rubric, nameof(rubric));
        foreach (var (dimension, level) in targets ?? new Dictionary<string, string>())
        {
            if (rubric.DimensionOf(dimension) < 0 || rubric.LevelOf(level) < 0)
            {
                throw new ArgumentException(
                    $"The target of '{dimension}' is '{level}'; expected a dimension ({string.Join(", ", rubric.Dimensions.Select(item => item.Id))}) and a level ({string.Join(", ", rubric.Levels.Select(item => item.Id))}) of rubric '{rubric.Id}'.",
                    nameof(targets));
            }
        }

        var voices = StandingVoice.Of(book, rubric, [unit], null, asOf);
        var remarks = RemarksOf(book, rubric, unit, asOf);
        var rows = rubric.Dimensions.Select((dimension, place) => RowOf(
            rubric, dimension.Id, StandingVoice.Distribution(voices, rubric, place), targets?.GetValueOrDefault(dimension.Id), remarks[dimension.Id].ToValueList()));
        return new AdoptionProfile(rubric, unit, asOf, voices, rows.ToValueList(), OtherVersions(book, rubric, unit, asOf).ToValueList());
    }

    /// <summary>Lists what to try next, the weakest dimension first.</summary>
    /// <param name="first">
    /// Dimensions to start with, in this order; none when null. Any may be chosen, whatever its level and whether it was rated: there is no wrong place to start.
    /// </param>
    /// <returns>
    /// The next practices of the dimensions chosen, then of all others that were rated: by their median, then by the mean place of the ratings, then in the order of the rubric. What stands at
    /// the highest level has none.
    /// </returns>
    /// <exception cref="ArgumentException">The rubric does not have one of the dimensions.</exception>
    public ValueList<NextPractice> NextPractices(IEnumerable<string>? first = null)
    {
        var chosen = new List<DimensionAdoption>();
        foreach (var dimension in first ?? [])
        {
            ArgumentNullException.ThrowIfNull(dimension, nameof(first));
            var place = Rubric.DimensionOf(dimension);
            if (place < 0)
            {
                throw new ArgumentException(
                    $"Rubric '{Rubric.Id}' has no dimension '{dimension}'; expected one of {string.Join(", ", Rubric.Dimensions.Select(item => item.Id))}.", nameof(first));
            }

            chosen.Add(Dimensions[place]);
        }

        var others = Dimensions.Where(row => row.Level is not null)
            .OrderBy(row => row.Ratings.Median).ThenBy(row => row.Ratings.SumOfPlaces / (double)row.Ratings.Total);
        return chosen.Concat(others).Distinct().Select(NextOf).OfType<NextPractice>().ToValueList();
    }

    private static double? AgreementOf(PracticeRubric rubric, List<StandingVoice> voices)
    {
        var units = rubric.Dimensions.Select((_, dimension) => voices.Select(voice => voice.Places[dimension]).ToValueList());
        return RatingTable.Of(units, rubric.Levels.Count).KrippendorffAlpha(AlphaMetric.Ordinal);
    }

    private static DimensionAdoption RowOf(PracticeRubric rubric, string dimension, LevelDistribution ratings, string? target, ValueList<DimensionRemark> remarks)
    {
        var aim = target is null ? rubric.Levels.Count - 1 : rubric.LevelOf(target);
        var next = ratings.Median + 1 < rubric.Levels.Count ? ratings.Median + 1 : null;
        return new DimensionAdoption
        {
            Dimension = dimension,
            Ratings = ratings,
            Level = ratings.Median is { } median ? rubric.Levels[median].Id : null,
            NextLevel = next is { } place ? rubric.Levels[place].Id : null,
            GapToNext = next is { } level ? (ratings.Total - ratings.AtLeast(level)) / (double)ratings.Total : null,
            Target = rubric.Levels[aim].Id,
            GapToTarget = ratings.Median is { } reached ? Math.Max(0, aim - reached) : null,
            Remarks = remarks,
        };
    }

    private static ILookup<string, DimensionRemark> RemarksOf(RatingBook book, PracticeRubric rubric, PracticeUnit unit, Instant asOf)
    {
        var latest = new Dictionary<(PersonId, string), (SelfRating Rating, DimensionRating Item)>();
        foreach (var rating in RatingsOf(book, rubric, unit, asOf).Where(rating => rating.RubricVersion == rubric.Version))
        {
            foreach (var item in rating.Dimensions)
            {
                latest[(rating.Rater.Person, item.Dimension)] = (rating, item);
            }
        }

        return latest.Values.Where(entry => entry.Item.Note is not null || entry.Item.Evidence is not null)
            .OrderBy(entry => entry.Rating, RatingOrder.InTime)
            .ToLookup(entry => entry.Item.Dimension, entry => new DimensionRemark(entry.Rating.Id, entry.Rating.Rater, entry.Item.Level, entry.Item.Note, entry.Item.Evidence));
    }

    private static IEnumerable<Diagnostic> OtherVersions(RatingBook book, PracticeRubric rubric, PracticeUnit unit, Instant asOf) =>
        from rating in RatingsOf(book, rubric, unit, asOf)
        where rating.RubricVersion != rubric.Version
        group rating by rating.RubricVersion into version
        orderby version.Key
        select new Diagnostic(
            "other-rubric-version", DiagnosticSeverity.Info, unit.Name,
            FormattableString.Invariant($"{version.Count()} ratings of '{unit}' are by version {version.Key} of rubric '{rubric.Id}'; those by version {rubric.Version} are counted."));

    private static IEnumerable<SelfRating> RatingsOf(RatingBook book, PracticeRubric rubric, PracticeUnit unit, Instant asOf) =>
        book.Ratings.Where(rating => rating.At <= asOf && rating.Unit == unit && rating.Rubric == rubric.Id);

    private NextPractice? NextOf(DimensionAdoption row)
    {
        var place = row.Ratings.Median ?? 0;
        var cells = Rubric.Dimensions[Rubric.DimensionOf(row.Dimension)].Cells;
        return cells[place].Next is { } practice
            ? new NextPractice(row.Dimension, cells[place].Level, cells[place + 1].Level, practice, row.Level is not null)
            : null;
    }
}
