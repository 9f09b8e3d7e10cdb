namespace PersonalizedLearning.Programs;

/// <summary>Which unit is part of which: classes of schools, schools of districts. Immutable and thread safe.</summary>
public sealed class PracticeUnits
{
    private readonly SortedDictionary<PracticeUnit, PracticeUnit> wholes = [];
    private readonly Dictionary<PracticeUnit, List<PracticeUnit>> parts = [];

    /// <summary>Makes the units.</summary>
    /// <param name="partOf">Of each unit that is part of another one, that other one, which is of a larger scope.</param>
    /// <exception cref="ArgumentNullException"><paramref name="partOf"/> is null.</exception>
    /// <exception cref="ArgumentException">A unit has no name or is part of two, or its whole is not of a larger scope.</exception>
    public PracticeUnits(IEnumerable<KeyValuePair<PracticeUnit, PracticeUnit>> partOf)
    {
        ArgumentNullException.ThrowIfNull(partOf);
        foreach (var (part, whole) in partOf)
        {
            if (!part.IsNamed || !whole.IsNamed || part.Scope >= whole.Scope)
            {
                throw new ArgumentException($"'{part}' is part of '{whole}'; expected named units, the whole of a larger scope.", nameof(partOf));
            }

            if (!wholes.TryAdd(part, whole))
            {
                throw new ArgumentException($"'{part}' is part of '{wholes[part]}' and of '{whole}'; expected one of them.", nameof(partOf));
            }
        }

        foreach (var (part, whole) in wholes)
        {
            if (!parts.TryGetValue(whole, out var list))
            {
                parts.Add(whole, list = []);
            }

            list.Add(part);
        }
    }

    /// <summary>Gets the units that are directly part of one.</summary>
    /// <param name="unit">The unit.</param>
    /// <returns>Its parts, in order; none where it has none.</returns>
    public IReadOnlyList<PracticeUnit> PartsOf(PracticeUnit unit) => parts.TryGetValue(unit, out var list) ? list.AsReadOnly() : [];

    /// <summary>Gets a unit and all that are part of it, directly or not.</summary>
    /// <param name="unit">The unit.</param>
    /// <returns>The unit, then its parts, each followed by its own.</returns>
    public IEnumerable<PracticeUnit> Within(PracticeUnit unit) => PartsOf(unit).SelectMany(Within).Prepend(unit);
}
