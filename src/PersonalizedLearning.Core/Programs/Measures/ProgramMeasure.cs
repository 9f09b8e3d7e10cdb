namespace PersonalizedLearning.Programs;

/// <summary>One measure of a program, or of a group in it.</summary>
public sealed record ProgramMeasure
{
    /// <summary>Gets what is measured.</summary>
    public required ProgramQuantity Quantity { get; init; }

    /// <summary>Gets in what it is measured.</summary>
    public required MeasureUnit Unit { get; init; }

    /// <summary>Gets how value and interval are found.</summary>
    public required MeasureMethod Method { get; init; }

    /// <summary>Gets by what learners are grouped; null where all are together.</summary>
    public string? Grouping { get; init; }

    /// <summary>Gets the group; null where all are together, and for those whom the grouping does not name.</summary>
    public string? Group { get; init; }

    /// <summary>Gets whether it is not shown: the learners behind it are few, or a few could be had from it by subtraction. All that follows is null then.</summary>
    public bool IsSuppressed { get; init; }

    /// <summary>Gets how many learners are behind it.</summary>
    public int? Learners { get; init; }

    /// <summary>Gets the value; null where it is not defined, as for a share of nothing, or a median that was not reached.</summary>
    public double? Value { get; init; }

    /// <summary>Gets what was counted: of a rate, a share or a ratio what stands above the line, of a time to mastery how often it was reached; null where there is nothing such.</summary>
    public double? Numerator { get; init; }

    /// <summary>Gets in how much it was counted: what stands below the line, or of a median of how many values it is; null where there is nothing such.</summary>
    public double? Denominator { get; init; }

    /// <summary>Gets the interval; null where there is none, or too little to tell.</summary>
    public MeasureInterval? Interval { get; init; }

    /// <summary>The measure with nothing of what it would say.</summary>
    internal ProgramMeasure Suppressed() => new() { Quantity = Quantity, Unit = Unit, Method = Method, Grouping = Grouping, Group = Group, IsSuppressed = true };
}
