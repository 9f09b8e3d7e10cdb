namespace PersonalizedLearning.Paths;

/// <summary>Values among which one is chosen; each is a competency, or another group from which the choice goes on.</summary>
/// <remarks>The source calls it a parameter of an activity, or a group of bandits.</remarks>
public sealed record ZpdesGroup
{
    /// <summary>Gets the name of the group, by which it is a value of another one.</summary>
    public required string Name { get; init => field = Preconditions.Id(value, nameof(Name)); }

    /// <summary>Gets the values from the easiest on, at least one: identifiers of competencies or names of groups.</summary>
    /// <exception cref="ArgumentException">There is none, one is there twice, or one is no identifier.</exception>
    public required ValueList<string> Values
    {
        get;
        init
        {
            var seen = new HashSet<string>(StringComparer.Ordinal);
            foreach (var name in value)
            {
                if (!seen.Add(Preconditions.Id(name, nameof(Values))))
                {
                    throw new ArgumentException($"Value '{name}' is there twice; expected once.", nameof(Values));
                }
            }

            field = value.Count > 0 ? value : throw new ArgumentException("A group has no values; expected at least one.", nameof(Values));
        }
    }

    /// <summary>Gets how many of the first values are active at the start, from 1; 1 by default.</summary>
    public int Initial { get; init => field = Preconditions.AtLeast(value, 1, nameof(Initial)); } = 1;
}
