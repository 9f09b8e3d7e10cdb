using NodaTime;

namespace PersonalizedLearning.Programs;

/// <summary>How groups of raters see the same: roles, scopes, or the units of a district or school. Immutable and thread safe.</summary>
/// <remarks>
/// A group of fewer people than <see cref="SmallestGroup"/> is not shown, and neither is what it could be had from by subtraction: where a total is shown, at least two of its parts are left out or
/// none, and those left out hold at least that many people together. This holds within one comparison; whoever publishes several of the same people should compare them in one.
/// </remarks>
public sealed class AdoptionComparison
{
    private AdoptionComparison(PracticeRubric rubric, PracticeUnit unit, Instant asOf, int smallestGroup, ValueList<AdoptionGroup> groups)
    {
        Rubric = rubric;
        Unit = unit;
        AsOf = asOf;
        SmallestGroup = smallestGroup;
        Groups = groups;
    }

    /// <summary>Gets the rubric.</summary>
    public PracticeRubric Rubric { get; }

    /// <summary>Gets the unit of which, or of whose parts, the ratings are.</summary>
    public PracticeUnit Unit { get; }

    /// <summary>Gets the instant as of which it holds.</summary>
    public Instant AsOf { get; }

    /// <summary>Gets how many people a group must hold at least in order to be shown.</summary>
    public int SmallestGroup { get; }

    /// <summary>Gets the groups: first all together, then one after the other.</summary>
    public ValueList<AdoptionGroup> Groups { get; }

    /// <summary>Compares the roles of raters, such as learners and educators.</summary>
    /// <param name="book">The ratings.</param>
    /// <param name="rubric">The rubric, one of the book.</param>
    /// <param name="unit">What was rated.</param>
    /// <param name="asOf">The instant; later ratings are not seen.</param>
    /// <param name="units">Where given, ratings of the parts of the unit count too.</param>
    /// <param name="smallestGroup">How many people a group must hold to be shown, from 1.</param>
    /// <returns>All raters, then each role that has any.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="book"/> or <paramref name="rubric"/> is null.</exception>
    /// <exception cref="ArgumentException">The book does not take ratings by the rubric.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="smallestGroup"/> is below 1.</exception>
    public static AdoptionComparison OfRoles(
        RatingBook book, PracticeRubric rubric, PracticeUnit unit, Instant asOf, PracticeUnits? units = null, int smallestGroup = 10)
    {
        var voices = Voices(book, rubric, units?.Within(unit) ?? [unit], asOf, smallestGroup);
        var groups = voices.GroupBy(voice => voice.Role).OrderBy(group => group.Key).Select(group => (new AdoptionGroup { Role = group.Key, Dimensions = [] }, group.ToList()));
        return Partition(rubric, unit, asOf, smallestGroup, new AdoptionGroup { Unit = unit, WithParts = units is not null, Dimensions = [] }, voices, groups);
    }

    /// <summary>Compares what is said of the unit itself with what is said of its schools and of its classes.</summary>
    /// <param name="book">The ratings.</param>
    /// <param name="rubric">The rubric, one of the book.</param>
    /// <param name="units">Which unit is part of which.</param>
    /// <param name="unit">The unit.</param>
    /// <param name="asOf">The instant; later ratings are not seen.</param>
    /// <param name="smallestGroup">How many people a group must hold to be shown, from 1.</param>
    /// <returns>All ratings, then those of each scope that has any.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="ArgumentException">The book does not take ratings by the rubric.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="smallestGroup"/> is below 1.</exception>
    public static AdoptionComparison OfScopes(RatingBook book, PracticeRubric rubric, PracticeUnits units, PracticeUnit unit, Instant asOf, int smallestGroup = 10)
    {
        ArgumentNullException.ThrowIfNull(units);
        var voices = Voices(book, rubric, units.Within(unit), asOf, smallestGroup);
        var groups = voices.GroupBy(voice => voice.Unit.Scope).OrderBy(group => group.Key).Select(group => (new AdoptionGroup { Scope = group.Key, Dimensions = [] }, group.ToList()));
        return Partition(rubric, unit, asOf, smallestGroup, new AdoptionGroup { Unit = unit, WithParts = true, Dimensions = [] }, voices, groups);
    }

    /// <summary>Rolls ratings up: for a unit and each of its parts what is said of it, and what is said of it and all its parts together.</summary>
    /// <param name="book">The ratings.</param>
    /// <param name="rubric">The rubric, one of the book.</param>
    /// <param name="units">Which unit is part of which.</param>
    /// <param name="unit">The unit.</param>
    /// <param name="asOf">The instant; later ratings are not seen.</param>
    /// <param name="smallestGroup">How many people a group must hold to be shown, from 1.</param>
    /// <returns>For each unit two groups, with and without its parts; one where it has none.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="ArgumentException">The book does not take ratings by the rubric.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="smallestGroup"/> is below 1.</exception>
    public static AdoptionComparison OfUnits(RatingBook book, PracticeRubric rubric, PracticeUnits units, PracticeUnit unit, Instant asOf, int smallestGroup = 10)
    {
        ArgumentNullException.ThrowIfNull(units);
        var all = units.Within(unit).ToList();
        var byUnit = Voices(book, rubric, all, asOf, smallestGroup).ToLookup(voice => voice.Unit);
        var groups = new List<(AdoptionGroup, List<StandingVoice>)>();
        var wholes = new Dictionary<PracticeUnit, int>();
        var sums = new List<CellSum>();
        foreach (var item in all)
        {
            wholes.Add(item, groups.Count);
            var withParts = units.PartsOf(item).Count > 0;
            if (withParts)
            {
                groups.Add((new AdoptionGroup { Unit = item, WithParts = true, Dimensions = [] }, [.. units.Within(item).SelectMany(part => byUnit[part])]));
            }

            groups.Add((new AdoptionGroup { Unit = item, Dimensions = [] }, [.. byUnit[item]]));
        }

        foreach (var item in all.Where(item => units.PartsOf(item).Count > 0))
        {
            sums.Add(new CellSum(wholes[item], units.PartsOf(item).Select(part => wholes[part]).Prepend(wholes[item] + 1).ToValueList()));
        }

        return new AdoptionComparison(rubric, unit, asOf, smallestGroup, Shown(rubric, groups, sums, smallestGroup));
    }

    private static List<StandingVoice> Voices(RatingBook book, PracticeRubric rubric, IEnumerable<PracticeUnit> units, Instant asOf, int smallestGroup)
    {
        ArgumentNullException.ThrowIfNull(book);
        ArgumentNullException.ThrowIfNull(rubric);
        book.RequireRubric(rubric, nameof(rubric));
        Preconditions.AtLeast(smallestGroup, 1);
        return StandingVoice.Of(book, rubric, units, null, asOf);
    }

    private static AdoptionComparison Partition(
        PracticeRubric rubric, PracticeUnit unit, Instant asOf, int smallestGroup, AdoptionGroup whole, List<StandingVoice> voices,
        IEnumerable<(AdoptionGroup Group, List<StandingVoice> Voices)> parts)
    {
        var groups = parts.Prepend((whole, voices)).ToList();
        var sum = new CellSum(0, Enumerable.Range(1, groups.Count - 1).ToValueList());
        return new AdoptionComparison(rubric, unit, asOf, smallestGroup, Shown(rubric, groups, [sum], smallestGroup));
    }

    private static ValueList<AdoptionGroup> Shown(PracticeRubric rubric, List<(AdoptionGroup Group, List<StandingVoice> Voices)> groups, List<CellSum> sums, int smallestGroup)
    {
        var rows = groups.Select(_ => new List<GroupAdoption>()).ToList();
        for (var dimension = 0; dimension < rubric.Dimensions.Count; dimension++)
        {
            var people = groups.Select(item => item.Voices.Where(voice => voice.Places[dimension] is not null).Select(voice => voice.Person).ToHashSet()).ToList();
            var suppressed = SmallCells.Suppressed(people, sums, smallestGroup);
            for (var place = 0; place < rows.Count; place++)
            {
                rows[place].Add(new GroupAdoption(rubric.Dimensions[dimension].Id, suppressed[place] ? null : StandingVoice.Distribution(groups[place].Voices, rubric, dimension)));
            }
        }

        return groups.Select((item, place) => item.Group with { Dimensions = rows[place].ToValueList() }).ToValueList();
    }
}
