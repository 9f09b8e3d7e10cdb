using System.Text.RegularExpressions;
using PersonalizedLearning.Cli.Reports;

namespace PersonalizedLearning.Cli.Tests.Reports;

/// <summary>Contrast as WCAG 2.2 measures it: 4.5 to 1 for text, 3 to 1 for signs.</summary>
public sealed partial class ReportStyleTest
{
    public static TheoryData<string, string, double> Pairs()
    {
        var pairs = new TheoryData<string, string, double>
        {
            { "ink", "ground", 4.5 },
            { "ink", "panel", 4.5 },
            { "soft-ink", "ground", 4.5 },
            { "soft-ink", "panel", 4.5 },
            { "ink", "unmet", 4.5 },
            { "ink", "tint", 4.5 },
            { "ink", "lapsed", 4.5 },
            { "on-mastered", "mastered", 4.5 },
            { "on-next", "next", 4.5 },
            { "star", "goal", 4.5 },
            { "next", "ground", 3 },
            { "mastered", "ground", 3 },
            { "mastered", "track", 3 },
            { "mastered", "tint", 3 },
            { "lapse", "lapsed", 3 },
            { "box", "ground", 3 },
            { "way", "ground", 3 },
            { "l0", "ground", 4.5 },
            { "l0", "panel", 3 },
            { "l1", "panel", 3 },
        };
        for (var number = 0; number < 8; number++)
        {
            pairs.Add($"s{number}", "unmet", 3);
        }

        for (var number = 0; number < 6; number++)
        {
            pairs.Add($"l{number}", "ground", 3);
        }

        for (var number = 0; number < 5; number++)
        {
            pairs.Add($"t{number}", "panel", 3);
        }

        return pairs;
    }

    [Theory]
    [MemberData(nameof(Pairs))]
    public void Colours_ContrastEnough_InLightAndDark(string colour, string ground, double least)
    {
        var themes = Themes().Matches(ReportStyle.Css)
            .Select(theme => Variables().Matches(theme.Value).ToDictionary(pair => pair.Groups[1].Value, pair => pair.Groups[2].Value))
            .ToList();

        Assert.Equal(2, themes.Count);
        Assert.All(themes, theme =>
        {
            var contrast = Contrast(theme[colour], theme[ground]);
            Assert.True(contrast >= least, $"{colour} {theme[colour]} on {ground} {theme[ground]}: {contrast:0.00}");
        });
    }

    private static double Contrast(string one, string other)
    {
        var (brighter, darker) = (Math.Max(Luminance(one), Luminance(other)), Math.Min(Luminance(one), Luminance(other)));
        return (brighter + 0.05) / (darker + 0.05);
    }

    private static double Luminance(string colour)
    {
        var channels = Convert.FromHexString(colour.AsSpan(1)).Select(channel => Linear(channel / 255.0)).ToArray();
        return (0.2126 * channels[0]) + (0.7152 * channels[1]) + (0.0722 * channels[2]);
    }

    private static double Linear(double channel) => channel <= 0.04045 ? channel / 12.92 : Math.Pow((channel + 0.055) / 1.055, 2.4);

    [GeneratedRegex(@":root \{[^}]*--ground[^}]*\}")]
    private static partial Regex Themes();

    [GeneratedRegex("--([a-z0-9-]+): (#[0-9a-f]{6});")]
    private static partial Regex Variables();
}
