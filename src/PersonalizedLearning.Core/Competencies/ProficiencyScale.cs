namespace PersonalizedLearning.Competencies;

/// <summary>A range of values cut into ordered levels, of which the upper ones count as mastery.</summary>
/// <remarks>Bands are half-open: a level holds the values from its own cut up to, but not including, the next; together they cover the range. Thread safe.</remarks>
public sealed record ProficiencyScale
{
    /// <summary>Makes a scale.</summary>
    /// <param name="id">The name of the scale, unique in a framework.</param>
    /// <param name="minimum">The least value.</param>
    /// <param name="maximum">The greatest value, above <paramref name="minimum"/>.</param>
    /// <param name="levels">
    /// The levels, from low to high: the first starts at <paramref name="minimum"/>, each later one above the one before and at most at
    /// <paramref name="maximum"/>, at least one is proficient, and above a proficient one all are.
    /// </param>
    /// <param name="title">A name for people; the identifier when null.</param>
    /// <exception cref="ArgumentException">The range is empty, or the levels do not keep these rules.</exception>
    public ProficiencyScale(string id, double minimum, double maximum, ValueList<ProficiencyLevel> levels, string? title = null)
    {
        Id = Preconditions.Id(id);
        Title = title ?? id;
        Minimum = Preconditions.InRange(minimum, -1e9, 1e9);
        Maximum = Preconditions.InRange(maximum, -1e9, 1e9);
        Levels = levels;
        ProficientFrom = CheckedProficientCut();
    }

    /// <summary>Gets a scale of probabilities with levels Beginning, Developing (0.4), Approaching (0.75) and, from 0.95, Proficient.</summary>
    public static ProficiencyScale Probability { get; } = new(
        "mastery", 0, 1, [new("Beginning", 0), new("Developing", 0.4), new("Approaching", 0.75), new("Proficient", 0.95, true)], "Probability of mastery");

    /// <summary>Gets the name of the scale.</summary>
    public string Id { get; }

    /// <summary>Gets the name for people.</summary>
    public string Title { get; }

    /// <summary>Gets the least value.</summary>
    public double Minimum { get; }

    /// <summary>Gets the greatest value.</summary>
    public double Maximum { get; }

    /// <summary>Gets the levels from low to high.</summary>
    public ValueList<ProficiencyLevel> Levels { get; }

    /// <summary>Gets the least value that counts as mastery.</summary>
    public double ProficientFrom { get; }

    /// <summary>Finds the level of a value.</summary>
    /// <param name="value">A value from <see cref="Minimum"/> to <see cref="Maximum"/>.</param>
    /// <returns>The level whose band holds the value.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The value is outside the range, or not a number.</exception>
    public ProficiencyLevel LevelOf(double value)
    {
        Preconditions.InRange(value, Minimum, Maximum);
        var level = Levels.Count - 1;
        while (level > 0 && value < Levels[level].From)
        {
            level--;
        }

        return Levels[level];
    }

    /// <summary>Finds the position of a level by its name, in ordinal comparison.</summary>
    /// <param name="name">The name.</param>
    /// <returns>The position from 0, or −1 when no level bears the name.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="name"/> is null.</exception>
    public int PositionOf(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        for (var position = 0; position < Levels.Count; position++)
        {
            if (string.Equals(Levels[position].Name, name, StringComparison.Ordinal))
            {
                return position;
            }
        }

        return -1;
    }

    /// <summary>Expresses a value as a share of the range.</summary>
    /// <param name="value">A value from <see cref="Minimum"/> to <see cref="Maximum"/>.</param>
    /// <returns>A number from 0 to 1.</returns>
    public double Normalize(double value) => Math.Clamp((value - Minimum) / (Maximum - Minimum), 0, 1);

    /// <summary>Turns a share of the range back into a value; the inverse of <see cref="Normalize"/>.</summary>
    /// <param name="share">A number from 0 to 1.</param>
    /// <returns>The value, from <see cref="Minimum"/> for 0 to exactly <see cref="Maximum"/> for 1.</returns>
    public double Denormalize(double share) => Math.Clamp((Minimum * (1 - share)) + (Maximum * share), Minimum, Maximum);

    private double CheckedProficientCut()
    {
        Require(Minimum < Maximum, FormattableString.Invariant($"a maximum above the minimum {Minimum:R}"));
        Require(Levels.Count > 0 && Levels[0].From == Minimum, FormattableString.Invariant($"a first level from {Minimum:R}"));
        var names = new HashSet<string>(StringComparer.Ordinal);
        for (var i = 0; i < Levels.Count; i++)
        {
            var level = Levels[i];
            Require(!string.IsNullOrWhiteSpace(level.Name) && names.Add(level.Name), $"unique names of levels, but found '{level.Name}'");
            Require(i == 0 || level.From > Levels[i - 1].From, $"level '{level.Name}' to start above the one before");
            Require(level.From <= Maximum, FormattableString.Invariant($"level '{level.Name}' to start at {Maximum:R} or less"));
            Require(i == 0 || !Levels[i - 1].IsProficient || level.IsProficient, $"level '{level.Name}' to be proficient, as the one below it is");
        }

        var cut = Levels.FirstOrDefault(level => level.IsProficient);
        Require(cut is not null, "at least one proficient level");
        return cut!.From;
    }

    private void Require(bool condition, string expected)
    {
        if (!condition)
        {
            throw new ArgumentException($"Scale '{Id}' is not valid; expected {expected}.");
        }
    }
}
