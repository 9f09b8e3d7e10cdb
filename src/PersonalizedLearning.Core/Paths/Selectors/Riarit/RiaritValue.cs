namespace PersonalizedLearning.Paths;

/// <summary>One value of a parameter of an activity, with what it asks and what it shows of each competency of the table.</summary>
public sealed record RiaritValue
{
    /// <summary>Gets the name of the value, unique in its parameter.</summary>
    public required string Name { get; init => field = Preconditions.Id(value, nameof(Name)); }

    /// <summary>
    /// Gets how far a learner who succeeds commands each competency, from 0 to 1, in the order of the table; the level of an activity is the product over its parameters.
    /// </summary>
    public required ValueList<double> Impact { get; init => field = Shares(value, nameof(Impact)); }

    /// <summary>Gets the command of each competency from which on the value is active, from 0 to 1, in the order of the table; 0 for those not said.</summary>
    public ValueList<double> Requires { get; init => field = Shares(value, nameof(Requires)); }

    /// <summary>
    /// Gets the command of each competency from which on the value is left behind, from 0 to 1, in the order of the table; those not said do not count, and with none said
    /// it never is.
    /// </summary>
    public ValueList<double> StopsAt { get; init => field = Shares(value, nameof(StopsAt)); }

    private static ValueList<double> Shares(ValueList<double> shares, string name)
    {
        foreach (var share in shares)
        {
            Preconditions.InRange(share, 0, 1, name);
        }

        return shares;
    }
}
