using NodaTime;

namespace PersonalizedLearning.Interop;

/// <summary>What is taken from a table of DataShop as evidence.</summary>
public sealed record DataShopOptions
{
    /// <summary>Gets the model whose knowledge components are the competencies: the name between the brackets of a column <c>KC (…)</c>. The first model when null.</summary>
    public string? Model { get; init; }

    /// <summary>
    /// Gets the zone of the times where the row does not name one. Null, the default: such times are not taken, and the order of the rows stands for them.
    /// </summary>
    public DateTimeZone? Zone { get; init; }

    /// <summary>Gets what a request for a hint counts as.</summary>
    public DataShopHint Hints
    {
        get;
        init
        {
            if (!Enum.IsDefined(value))
            {
                throw new ArgumentOutOfRangeException(nameof(value), value, $"{nameof(Hints)} is {value}; expected one of {string.Join(", ", Enum.GetNames<DataShopHint>())}.");
            }

            field = value;
        }
    }

    /// <summary>Gets whether of the transactions of a learner on a step only the first one is taken, where the table numbers them.</summary>
    public bool FirstAttemptsOnly { get; init; }
}
