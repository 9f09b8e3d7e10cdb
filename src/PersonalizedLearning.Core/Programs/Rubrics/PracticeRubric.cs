namespace PersonalizedLearning.Programs;

/// <summary>By what a program rates itself: dimensions, ordered levels, a statement for each of both, and the next practice from each level on.</summary>
/// <remarks>
/// Each dimension stands by itself, so a program may start anywhere. Ratings name the version; what changes the meaning of a level is a new version, whose ratings are not mixed with those of
/// another one. Immutable and thread safe; equality is by value.
/// </remarks>
public sealed record PracticeRubric
{
    /// <summary>Makes a rubric.</summary>
    /// <param name="id">What ratings name it by.</param>
    /// <param name="version">Its version, from 1.</param>
    /// <param name="title">Its name for people.</param>
    /// <param name="levels">The levels from lowest to highest; at least two, of different names.</param>
    /// <param name="dimensions">The dimensions; at least one, of different names, each with a cell for each level in order and a next practice in all of them but the last.</param>
    /// <param name="scopes">What may be rated by it; everything when empty.</param>
    /// <exception cref="ArgumentNullException"><paramref name="id"/> or <paramref name="title"/> is null.</exception>
    /// <exception cref="ArgumentException">An identifier is not valid or there twice, a text is empty, or the cells do not fit the levels.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The version is below 1, or a scope is not defined.</exception>
    public PracticeRubric(
        string id, int version, string title, ValueList<PracticeLevel> levels, ValueList<PracticeDimension> dimensions, ValueList<PracticeScope> scopes = default)
    {
        Id = Preconditions.Id(id);
        ArgumentNullException.ThrowIfNull(title);
        Version = Preconditions.AtLeast(version, 1);
        Title = Said(title, "The title");
        Levels = Checked(levels, nameof(levels));
        Dimensions = Checked(dimensions, levels, nameof(dimensions));
        Scopes = scopes.Count == 0 ? Enum.GetValues<PracticeScope>().ToValueList() : scopes.Select(scope => Preconditions.Defined(scope, nameof(scopes))).Distinct().Order().ToValueList();
    }

    /// <summary>Gets the continuum from one size fits all over differentiated and individualized to personalized, for student, teacher, technology, assessment and time.</summary>
    public static PracticeRubric Continuum { get; } = ContinuumRubric.Create();

    /// <summary>Gets the four practices at the core: flexible content and tools, targeted instruction, reflection and ownership by students, and decisions by data.</summary>
    public static PracticeRubric CoreFour { get; } = CoreFourRubric.Create();

    /// <summary>Gets how the roles of learner, teacher, leader and family change.</summary>
    public static PracticeRubric RoleShifts { get; } = RoleShiftsRubric.Create();

    /// <summary>Gets how far each area of work has come, from exploring to growth over the whole system; for schools and districts.</summary>
    public static PracticeRubric AreasAndPhases { get; } = AreasAndPhasesRubric.Create();

    /// <summary>Gets the rubrics that are part of the library.</summary>
    public static ValueList<PracticeRubric> BuiltIn { get; } = [Continuum, CoreFour, RoleShifts, AreasAndPhases];

    /// <summary>Gets what ratings name it by.</summary>
    public string Id { get; }

    /// <summary>Gets the version, from 1.</summary>
    public int Version { get; }

    /// <summary>Gets its name for people.</summary>
    public string Title { get; }

    /// <summary>Gets the levels from lowest to highest.</summary>
    public ValueList<PracticeLevel> Levels { get; }

    /// <summary>Gets the dimensions.</summary>
    public ValueList<PracticeDimension> Dimensions { get; }

    /// <summary>Gets what may be rated by it, from the smallest part to the whole.</summary>
    public ValueList<PracticeScope> Scopes { get; }

    /// <summary>Finds the place of a level.</summary>
    /// <param name="level">The identifier of the level, compared ordinally.</param>
    /// <returns>The place from 0, the lowest; −1 where there is no such level.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="level"/> is null.</exception>
    public int LevelOf(string level)
    {
        ArgumentNullException.ThrowIfNull(level);
        return PlaceOf(Levels, item => item.Id, level);
    }

    /// <summary>Finds the place of a dimension.</summary>
    /// <param name="dimension">The identifier of the dimension, compared ordinally.</param>
    /// <returns>The place from 0; −1 where there is no such dimension.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="dimension"/> is null.</exception>
    public int DimensionOf(string dimension)
    {
        ArgumentNullException.ThrowIfNull(dimension);
        return PlaceOf(Dimensions, item => item.Id, dimension);
    }

    private static int PlaceOf<T>(ValueList<T> items, Func<T, string> nameOf, string name)
    {
        for (var place = 0; place < items.Count; place++)
        {
            if (nameOf(items[place]) == name)
            {
                return place;
            }
        }

        return -1;
    }

    private static ValueList<PracticeLevel> Checked(ValueList<PracticeLevel> levels, string name)
    {
        if (levels.Count < 2)
        {
            throw new ArgumentException(FormattableString.Invariant($"The rubric has {levels.Count} levels; expected at least 2."), name);
        }

        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var level in levels)
        {
            ArgumentNullException.ThrowIfNull(level, name);
            Named(level.Id, "level", seen, name);
            Said(level.Title, $"The title of level '{level.Id}'");
        }

        return levels;
    }

    private static ValueList<PracticeDimension> Checked(ValueList<PracticeDimension> dimensions, ValueList<PracticeLevel> levels, string name)
    {
        if (dimensions.Count == 0)
        {
            throw new ArgumentException("The rubric has no dimensions; expected at least 1.", name);
        }

        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var dimension in dimensions)
        {
            ArgumentNullException.ThrowIfNull(dimension, name);
            Named(dimension.Id, "dimension", seen, name);
            Said(dimension.Title, $"The title of dimension '{dimension.Id}'");
            CheckCells(dimension, levels, name);
        }

        return dimensions;
    }

    private static void CheckCells(PracticeDimension dimension, ValueList<PracticeLevel> levels, string name)
    {
        if (!dimension.Cells.Select(cell => cell?.Level).SequenceEqual(levels.Select(level => level.Id), StringComparer.Ordinal))
        {
            throw new ArgumentException(
                $"Dimension '{dimension.Id}' has cells for {string.Join(", ", dimension.Cells.Select(cell => cell?.Level ?? "null"))}; expected one for each level in order: {string.Join(", ", levels.Select(level => level.Id))}.",
                name);
        }

        for (var place = 0; place < levels.Count; place++)
        {
            var (level, statement, next) = dimension.Cells[place];
            var where = $"of dimension '{dimension.Id}' at level '{level}'";
            Said(statement, $"The statement {where}");
            if (place < levels.Count - 1)
            {
                Said(next, $"The next practice {where}");
            }
            else if (next is not null)
            {
                throw new ArgumentException($"The next practice {where} is there; expected none at the highest level.", name);
            }
        }
    }

    private static void Named(string id, string what, HashSet<string> seen, string name)
    {
        if (!seen.Add(Preconditions.Id(id, name)))
        {
            throw new ArgumentException($"The {what} '{id}' is there twice; expected once.", name);
        }
    }

    private static string Said(string? text, string what) => !string.IsNullOrWhiteSpace(text) && Preconditions.IsWellFormed(text)
        ? text
        : throw new ArgumentException($"{what} is empty, or holds half a surrogate pair; expected a text.");
}
