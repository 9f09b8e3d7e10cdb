namespace PersonalizedLearning.Interop;

/// <summary>In which order the day and the month stand in dates such as 1/05/2023.</summary>
internal enum SlashOrder
{
    /// <summary>The column does not tell: such dates can't be read.</summary>
    Unknown,

    /// <summary>The day is first: some date of the column can be read in no other way, and all can in this one.</summary>
    DayFirst,

    /// <summary>The month is first.</summary>
    MonthFirst,
}
