namespace PersonalizedLearning.Interop;

/// <summary>What the fields of a column hold.</summary>
internal enum OneRosterColumnKind
{
    /// <summary>Any text.</summary>
    Text,

    /// <summary>Texts between commas.</summary>
    Texts,

    /// <summary>The identifier of the row: letters, digits and <c>. - _ / @</c>, at most 255.</summary>
    Id,

    /// <summary>The identifier of a row of another file.</summary>
    Reference,

    /// <summary>Identifiers of rows of another file between commas.</summary>
    References,

    /// <summary>One word of a list.</summary>
    Word,

    /// <summary>Words of a list between commas.</summary>
    Words,

    /// <summary>The words true and false.</summary>
    Flag,

    /// <summary>A date: YYYY-MM-DD.</summary>
    Date,

    /// <summary>A time in UTC: YYYY-MM-DDThh:mm:ss.fffZ.</summary>
    Time,

    /// <summary>A year of four digits.</summary>
    Year,

    /// <summary>A number.</summary>
    Number,
}
