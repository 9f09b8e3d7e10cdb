namespace PersonalizedLearning.Programs;

/// <summary>What is rated: a class, a school or a district.</summary>
/// <remarks>Ordered by scope from class to district, then by name, ordinally.</remarks>
/// <param name="Scope">What it is.</param>
/// <param name="Name">Its name, unique among all of its scope.</param>
public readonly record struct PracticeUnit(PracticeScope Scope, string Name) : IComparable<PracticeUnit>
{
    /// <summary>Makes a class.</summary>
    /// <param name="name">Its name.</param>
    /// <returns>The unit.</returns>
    /// <exception cref="ArgumentException">The text can't be a name.</exception>
    public static PracticeUnit Class(string name) => new(PracticeScope.Class, Preconditions.Id(name));

    /// <summary>Makes a school.</summary>
    /// <param name="name">Its name.</param>
    /// <returns>The unit.</returns>
    /// <exception cref="ArgumentException">The text can't be a name.</exception>
    public static PracticeUnit School(string name) => new(PracticeScope.School, Preconditions.Id(name));

    /// <summary>Makes a district.</summary>
    /// <param name="name">Its name.</param>
    /// <returns>The unit.</returns>
    /// <exception cref="ArgumentException">The text can't be a name.</exception>
    public static PracticeUnit District(string name) => new(PracticeScope.District, Preconditions.Id(name));

    /// <inheritdoc/>
    public int CompareTo(PracticeUnit other)
    {
        var byScope = Scope.CompareTo(other.Scope);
        return byScope != 0 ? byScope : string.CompareOrdinal(Name, other.Name);
    }

    /// <summary>Shows the unit.</summary>
    /// <returns>The name and the scope.</returns>
    public override string ToString() => $"{Name} ({Scope})";

    internal bool IsNamed => Enum.IsDefined(Scope) && Name is not null && Preconditions.IsId(Name);
}
