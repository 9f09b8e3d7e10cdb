namespace PersonalizedLearning.Cli.Reports;

/// <summary>For which width a chart is drawn, so that its text is read without zooming.</summary>
/// <param name="Name">The class of the style sheet that shows it at that width.</param>
/// <param name="Width">The width.</param>
/// <param name="Height">The height.</param>
/// <param name="LabelRoom">The room for the labels at the ends of the lines.</param>
/// <param name="HasTitles">Whether the labels bear titles beside codes.</param>
/// <param name="MostTicks">How many months are named at the most.</param>
internal sealed record ChartSize(string Name, double Width, double Height, double LabelRoom, bool HasTitles, int MostTicks)
{
    /// <summary>Gets the size for a screen or a page.</summary>
    public static ChartSize Wide { get; } = new("wide", 1000, 330, 292, true, 13);

    /// <summary>Gets the size for a phone.</summary>
    public static ChartSize Narrow { get; } = new("narrow", 350, 300, 102, false, 4);
}
