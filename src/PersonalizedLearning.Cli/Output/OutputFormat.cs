namespace PersonalizedLearning.Cli.Output;

/// <summary>In which form a command writes its result.</summary>
internal enum OutputFormat
{
    /// <summary>A table for people, at most 80 columns wide where there is no terminal.</summary>
    Table,

    /// <summary>JSON with a documented, stable shape.</summary>
    Json,

    /// <summary>CSV by RFC 4180 with a header row.</summary>
    Csv,

    /// <summary>Sentences for people.</summary>
    Text,

    /// <summary>iCalendar by RFC 5545.</summary>
    Calendar,
}
