namespace PersonalizedLearning.Programs;

/// <summary>Ratings of a program by several people over time: append-only, idempotent by identifier, in any order of arrival.</summary>
/// <remarks>It takes in only what its rubrics allow. Many threads may read one book at a time; taking in needs that nobody else reads or takes in meanwhile.</remarks>
public sealed class RatingBook
{
    private readonly Dictionary<(string Id, int Version), PracticeRubric> rubrics = [];
    private readonly Dictionary<RatingId, SelfRating> byId = [];
    private readonly List<SelfRating> ratings = [];

    /// <summary>Makes an empty book.</summary>
    /// <param name="rubrics">The rubrics by which may be rated, each version once; those of the library when null.</param>
    /// <exception cref="ArgumentException">A rubric is null, or a version is there twice with another content.</exception>
    public RatingBook(IEnumerable<PracticeRubric>? rubrics = null)
    {
        foreach (var rubric in rubrics ?? PracticeRubric.BuiltIn)
        {
            ArgumentNullException.ThrowIfNull(rubric, nameof(rubrics));
            Add(rubric, nameof(rubrics));
        }

        Ratings = ratings.AsReadOnly();
    }

    /// <summary>Gets the rubrics by which may be rated, by identifier and version.</summary>
    public IEnumerable<PracticeRubric> Rubrics => rubrics.Values.OrderBy(rubric => rubric.Id, StringComparer.Ordinal).ThenBy(rubric => rubric.Version);

    /// <summary>Gets all ratings by time, then by identifier.</summary>
    public IReadOnlyList<SelfRating> Ratings { get; }

    /// <summary>Gets the rating with an identifier.</summary>
    /// <param name="id">The identifier.</param>
    /// <returns>The rating; null where there is none.</returns>
    public SelfRating? Find(RatingId id) => byId.GetValueOrDefault(id);

    /// <summary>Tells why a rating would not be taken.</summary>
    /// <param name="rating">The rating.</param>
    /// <returns>The reason; null where it would be, or is there already.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="rating"/> is null.</exception>
    /// <exception cref="ArgumentException">Its members do not fit together.</exception>
    public Diagnostic? Check(SelfRating rating)
    {
        ArgumentNullException.ThrowIfNull(rating);
        rating.Validate();
        return byId.TryGetValue(rating.Id, out var present)
            ? present.Equals(rating)
                ? null
                : Problem(rating, "conflicting-rating", $"Another rating '{rating.Id}' by '{present.Rater.Person}' of {present.At} is there already, and stays; expected an identifier that is not in use.")
            : Misfit(rating);
    }

    /// <summary>Takes a rating in, unless it is there already or does not fit its rubric.</summary>
    /// <param name="rating">The rating.</param>
    /// <returns>What was done, and why.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="rating"/> is null.</exception>
    /// <exception cref="ArgumentException">Its members do not fit together.</exception>
    public RatingReceipt Append(SelfRating rating)
    {
        if (Check(rating) is { } reason)
        {
            return new RatingReceipt(false, false, reason);
        }

        if (!byId.TryAdd(rating.Id, rating))
        {
            return new RatingReceipt(true, false, null);
        }

        var place = ratings.BinarySearch(rating, RatingOrder.InTime);
        ratings.Insert(~place, rating);
        return new RatingReceipt(true, true, null);
    }

    /// <summary>Joins two books that grew apart.</summary>
    /// <param name="other">The other book.</param>
    /// <returns>A new book with the rubrics and ratings of both, the same whichever is asked; of two different ratings with one identifier the earlier stays.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="other"/> is null.</exception>
    /// <exception cref="ArgumentException">The two have different rubrics of one identifier and version.</exception>
    public RatingMerge Merge(RatingBook other)
    {
        ArgumentNullException.ThrowIfNull(other);
        var merged = new RatingBook(rubrics.Values);
        foreach (var rubric in other.rubrics.Values)
        {
            merged.Add(rubric, nameof(other));
        }

        var conflicts = new SortedSet<RatingId>();
        foreach (var rating in ratings.Concat(other.ratings.Where(rating => !byId.ContainsKey(rating.Id))))
        {
            var theirs = other.Find(rating.Id);
            var differ = theirs is not null && !theirs.Equals(rating);
            if (differ)
            {
                conflicts.Add(rating.Id);
            }

            merged.Append(differ && RatingOrder.Compare(theirs!, rating) < 0 ? theirs! : rating);
        }

        return new RatingMerge(merged, conflicts.ToValueList());
    }

    /// <summary>Refuses a rubric by which the book does not take ratings.</summary>
    internal void RequireRubric(PracticeRubric rubric, string name)
    {
        if (!rubrics.TryGetValue((rubric.Id, rubric.Version), out var known) || !known.Equals(rubric))
        {
            throw new ArgumentException(
                FormattableString.Invariant($"The book takes no ratings by rubric '{rubric.Id}', version {rubric.Version}; expected one of {Shown(Rubrics)}."), name);
        }
    }

    private static Diagnostic Problem(SelfRating rating, string code, string message) => new(code, DiagnosticSeverity.Error, rating.Id.Value, message);

    private static string Shown(IEnumerable<PracticeRubric> rubrics) =>
        string.Join(", ", rubrics.Select(rubric => FormattableString.Invariant($"'{rubric.Id}' version {rubric.Version}")));

    private void Add(PracticeRubric rubric, string name)
    {
        if (!rubrics.TryAdd((rubric.Id, rubric.Version), rubric) && !rubrics[(rubric.Id, rubric.Version)].Equals(rubric))
        {
            throw new ArgumentException(
                FormattableString.Invariant($"Rubric '{rubric.Id}', version {rubric.Version}, is there twice with different content; expected a new version for what changed."), name);
        }
    }

    private Diagnostic? Misfit(SelfRating rating)
    {
        if (!rubrics.TryGetValue((rating.Rubric, rating.RubricVersion), out var rubric))
        {
            var versions = Rubrics.Where(item => item.Id == rating.Rubric).ToList();
            return versions.Count == 0
                ? Problem(rating, "unknown-rubric", $"Rubric '{rating.Rubric}' is not known; expected one of {Shown(Rubrics)}.")
                : Problem(rating, "unknown-rubric-version", FormattableString.Invariant($"Version {rating.RubricVersion} of rubric '{rating.Rubric}' is not known; expected one of {Shown(versions)}."));
        }

        if (!rubric.Scopes.Contains(rating.Unit.Scope))
        {
            return Problem(rating, "scope-not-rated", $"Rubric '{rubric.Id}' does not rate '{rating.Unit}'; expected one of {string.Join(", ", rubric.Scopes)}.");
        }

        foreach (var (dimension, level, _, _) in rating.Dimensions)
        {
            if (rubric.DimensionOf(dimension) < 0)
            {
                return Problem(
                    rating, "unknown-dimension", $"Rubric '{rubric.Id}' has no dimension '{dimension}'; expected one of {string.Join(", ", rubric.Dimensions.Select(item => item.Id))}.");
            }

            if (rubric.LevelOf(level) < 0)
            {
                return Problem(
                    rating, "unknown-level",
                    $"Rubric '{rubric.Id}' has no level '{level}', as '{dimension}' is rated; expected one of {string.Join(", ", rubric.Levels.Select(item => item.Id))}.");
            }
        }

        return null;
    }
}
