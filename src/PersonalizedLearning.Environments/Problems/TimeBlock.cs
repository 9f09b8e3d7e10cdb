using NodaTime;

namespace PersonalizedLearning.Environments;

/// <summary>A piece of a day in which every learner and every member of staff does one thing.</summary>
public sealed record TimeBlock
{
    /// <summary>Gets the identifier.</summary>
    public required BlockId Id { get; init; }

    /// <summary>Gets the date.</summary>
    public required LocalDate Date { get; init; }

    /// <summary>Gets when it starts.</summary>
    public required LocalTime Start { get; init; }

    /// <summary>Gets how long it is, in minutes. A length of 0 or below, or one that passes midnight, is reported when a problem is validated.</summary>
    public required int Minutes { get; init; }

    /// <summary>Gets what it is for. Instruction by default.</summary>
    public BlockKind Kind { get; init => field = Preconditions.Defined(value, nameof(Kind)); }
}
