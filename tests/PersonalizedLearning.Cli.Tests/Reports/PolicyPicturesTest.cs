using PersonalizedLearning.Testing;
using PersonalizedLearning.Testing.Browsers;

namespace PersonalizedLearning.Cli.Tests.Reports;

/// <summary>The pictures of policies as a browser shows them inside a page.</summary>
public sealed class PolicyPicturesTest
{
    [ChromiumTheory]
    [InlineData(false, "#ffffff", "#0072b2")]
    [InlineData(true, "#11161c", "#5ab4ec")]
    public void Picture_InAPage_FollowsLightAndDark(bool dark, string ground, string line)
    {
        using var chromium = new Chromium();
        var svg = File.ReadAllBytes(Path.Combine(Repository.Root, "docs", "images", "policies", "tracing.svg"));
        var page = $"<!DOCTYPE html><body style=\"margin:0\"><img src=\"data:image/svg+xml;base64,{Convert.ToBase64String(svg)}\">";

        var picture = PngImage.Decode(chromium.Screenshot(page, 880, 300, dark));

        Assert.Equal(ground, picture[1, 1]);
        var pixels = from x in Enumerable.Range(0, picture.Width) from y in Enumerable.Range(0, picture.Height) select picture[x, y];
        Assert.True(pixels.Count(pixel => pixel == line) > 500);
    }
}
