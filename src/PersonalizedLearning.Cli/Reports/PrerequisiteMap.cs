using System.Globalization;
using PersonalizedLearning.Competencies;

namespace PersonalizedLearning.Cli.Reports;

/// <summary>Draws what a learner has mastered as a map of prerequisites.</summary>
/// <remarks>Mastery is shown by fill and by sign: a tick, a share with a bar, a hatching, nothing. Colours come from the style sheet of the document.</remarks>
internal static class PrerequisiteMap
{
    private const double Stripe = 4;
    private const double Pad = 8;
    private const double TitleSize = 10;
    private const double TitleLine = 10.8;
    private const double CodeBaseline = 12.5;
    private const double BarHeight = 4;
    private const int MostTitleLines = 3;

    /// <summary>Writes the map as an SVG element.</summary>
    /// <param name="writer">Where to.</param>
    /// <param name="layout">Where everything stands.</param>
    /// <param name="view">What to show.</param>
    public static void Write(MarkupWriter writer, MapLayout layout, MapView view)
    {
        using var svg = writer.Open(
            "svg",
            ("class", "map"),
            ("data-told", $"{view.Id}-told"),
            ("role", "img"),
            ("aria-labelledby", $"{view.Id}-title {view.Id}-desc"),
            ("viewBox", $"0 0 {MarkupWriter.Number(MapLayout.Width)} {MarkupWriter.Number(layout.Height)}"));
        writer.Element("title", $"What {view.Name} has mastered, and what builds on what", ("id", $"{view.Id}-title"));
        writer.Element("desc", Describe(layout, view), ("id", $"{view.Id}-desc"));
        WriteHatching(writer, view);
        WriteLinks(writer, layout, view);
        foreach (var (competency, left, top) in layout.Nodes)
        {
            WriteNode(writer, layout, view, competency, left, top);
        }
    }

    /// <summary>Writes one box of the legend.</summary>
    /// <param name="writer">Where to.</param>
    /// <param name="stand">How the competency stands, as <see cref="MapView.StandOf"/> says it.</param>
    public static void WriteLegendBox(MarkupWriter writer, string stand)
    {
        using var svg = writer.Open("svg", ("class", "key"), ("viewBox", "0 0 34 22"), ("aria-hidden", "true"));
        using var group = writer.Open("g", ("class", $"node {stand}"), ("transform", "translate(1 1)"));
        writer.Element("rect", null, ("class", "box"), ("width", 32), ("height", 20), ("rx", 5));
        if (stand == "lapsed")
        {
            writer.Element("path", null, ("class", "hatch-lines"), ("d", "M2 14L12 2M8 18L22 2M18 18L30 4"));
        }

        WriteSign(writer, stand, 32, 20, 0.4);
    }

    /// <summary>Writes what the other signs of the legend mean: frame, badges and lines.</summary>
    /// <param name="writer">Where to.</param>
    public static void WriteLegendSigns(MarkupWriter writer)
    {
        Sign("on the way to the goals", () =>
        {
            using var group = writer.Open("g", ("class", "node way"), ("transform", "translate(1 1)"));
            writer.Element("rect", null, ("class", "box"), ("width", 32), ("height", 20), ("rx", 5));
        });
        Sign("next step", () => writer.Element("circle", null, ("class", "next-badge"), ("cx", 17), ("cy", 11), ("r", 9)));
        Sign("goal", () =>
        {
            using var star = writer.Open("g", ("class", "goal-badge"), ("transform", "translate(17 11)"));
            writer.Element("circle", null, ("r", 10));
            writer.Element("path", null, ("d", Star(7)));
        });
        Sign("must come before", () => writer.Element("path", null, ("class", "link way"), ("d", "M1 11H33")));
        Sign("helps to come before", () => writer.Element("path", null, ("class", "link way soft"), ("d", "M1 11H33")));

        void Sign(string name, Action draw)
        {
            using var item = writer.Open("li");
            using (writer.Open("svg", ("class", "key"), ("viewBox", "0 0 34 22"), ("aria-hidden", "true")))
            {
                draw();
            }

            writer.Text(name);
        }
    }

    private static string Describe(MapLayout layout, MapView view)
    {
        var stands = layout.Nodes.Select(node => view.StandOf(node.Competency)).ToList();
        var counts = new[] { ("mastered", "mastered"), ("progress", "in progress"), ("lapsed", "mastered once and not any more"), ("unmet", "without evidence") };
        var said = counts.Select(item => (Count: stands.Count(stand => stand == item.Item1), Words: item.Item2)).Where(item => item.Count > 0);
        return string.Create(CultureInfo.InvariantCulture, $"{stands.Count} competencies from left to right, each to the right of its hard prerequisites: ")
            + string.Join(", ", said.Select(item => string.Create(CultureInfo.InvariantCulture, $"{item.Count} {item.Words}")))
            + ". The list below the map says the same in words.";
    }

    private static void WriteHatching(MarkupWriter writer, MapView view)
    {
        using var definitions = writer.Open("defs");
        using var pattern = writer.Open(
            "pattern", ("id", $"{view.Id}-hatch"), ("width", 7), ("height", 7), ("patternUnits", "userSpaceOnUse"), ("patternTransform", "rotate(45)"));
        writer.Element("rect", null, ("class", "hatch-ground"), ("width", 7), ("height", 7));
        writer.Element("path", null, ("class", "hatch-lines"), ("d", "M0 0V7"));
    }

    private static void WriteLinks(MarkupWriter writer, MapLayout layout, MapView view)
    {
        using var group = writer.Open("g", ("class", "links"));

        // What leads to the goals is drawn last, above the rest.
        foreach (var (link, path) in layout.Links.OrderBy(item => OnTheWay(view, item.Link)))
        {
            var soft = link.Strength == PrerequisiteStrength.Soft ? " soft" : "";
            var way = OnTheWay(view, link) ? " way" : "";
            writer.Line();
            writer.Element("path", null, ("class", $"link{soft}{way}"), ("data-from", link.Before), ("data-to", link.After), ("d", path));
        }
    }

    private static bool OnTheWay(MapView view, LayeredGraph.Prerequisite link) =>
        link.Strength == PrerequisiteStrength.Hard && view.Learner.Scope.Contains(link.Before) && view.Learner.Scope.Contains(link.After);

    private static void WriteNode(MarkupWriter writer, MapLayout layout, MapView view, int competency, double left, double top)
    {
        var item = layout.Prerequisites.Framework[competency];
        var (stand, place, goal) = (view.StandOf(competency), view.NextPlaceOf(competency), view.IsGoal(competency));
        var classes = $"node {stand}{(view.Learner.Scope.Contains(competency) ? " way" : "")}{(place > 0 ? " next" : "")}{(goal ? " goal" : "")}";
        writer.Line();
        using var group = writer.Open(
            "g", ("class", classes), ("data-c", competency), ("transform", $"translate({MarkupWriter.Number(left)} {MarkupWriter.Number(top)})"));
        writer.Element("title", Tell(view, item, competency));
        WriteBox(writer, layout, view, competency, stand);
        writer.Element("text", item.Code ?? "", ("class", "code"), ("x", Pad), ("y", CodeBaseline));
        WriteSign(writer, stand, layout.NodeWidth, MapLayout.NodeHeight, view.Learner.EstimateOf(competency));
        if (stand is "progress" or "lapsed")
        {
            writer.Element("text", view.EstimateTextOf(competency), ("class", "share"), ("x", layout.NodeWidth - (goal ? 13 : 6)), ("y", CodeBaseline));
        }

        WriteTitle(writer, item, layout.NodeWidth - Pad - 3);
        WriteBadges(writer, layout.NodeWidth, place, goal);
    }

    private static void WriteBox(MarkupWriter writer, MapLayout layout, MapView view, int competency, string stand)
    {
        var strand = StrandOf(layout.Prerequisites.Framework, competency);
        var hatch = stand == "lapsed" ? $"fill:url(#{view.Id}-hatch)" : null;
        writer.Element("rect", null, ("class", "box"), ("width", layout.NodeWidth), ("height", MapLayout.NodeHeight), ("rx", 5), ("style", hatch));
        writer.Element("rect", null, ("class", $"stripe strand{strand}"), ("width", Stripe), ("height", MapLayout.NodeHeight - 8), ("y", 4), ("rx", 2));
    }

    private static void WriteSign(MarkupWriter writer, string stand, double width, double height, double share)
    {
        switch (stand)
        {
            case "mastered":
                var (x, y) = height > 30 ? (width - 16, 4.5) : (width / 2 - 5, height / 2 - 4);
                writer.Element("path", null, ("class", "tick"), ("d", $"M{MarkupWriter.Number(x)} {MarkupWriter.Number(y + 4)}l3.2 3.4l6 -7"));
                break;
            case "progress":
            case "lapsed":
                var room = width - Pad - 5;
                writer.Element("rect", null, ("class", "track"), ("x", Pad), ("y", height - BarHeight - 3), ("width", room), ("height", BarHeight), ("rx", 2));
                var full = Math.Max(room * share, BarHeight);
                writer.Element("rect", null, ("class", "bar"), ("x", Pad), ("y", height - BarHeight - 3), ("width", full), ("height", BarHeight), ("rx", 2));
                break;
        }
    }

    private static void WriteTitle(MarkupWriter writer, Competency item, double width)
    {
        var title = item.Title ?? (item.Code is null ? item.Statement : "");
        using var text = writer.Open("text", ("class", "name"), ("x", Pad), ("y", CodeBaseline));
        foreach (var line in TextWidth.Wrap(title, width, TitleSize, MostTitleLines))
        {
            writer.Element("tspan", line, ("x", Pad), ("dy", TitleLine));
        }
    }

    private static void WriteBadges(MarkupWriter writer, double width, int place, bool goal)
    {
        if (place > 0)
        {
            writer.Element("circle", null, ("class", "next-badge"), ("cx", 0), ("cy", 0), ("r", 8.5));
            writer.Element("text", place.ToString(CultureInfo.InvariantCulture), ("class", "next-place"), ("x", 0), ("y", 3.8));
        }

        if (goal)
        {
            using var star = writer.Open("g", ("class", "goal-badge"), ("transform", $"translate({MarkupWriter.Number(width - 1)} 1)"));
            writer.Element("circle", null, ("r", 9));
            writer.Element("path", null, ("d", Star(6.2)));
        }
    }

    /// <summary>The path of a five-pointed star around the origin.</summary>
    internal static string Star(double radius)
    {
        var points = Enumerable.Range(0, 10).Select(corner =>
        {
            var length = corner % 2 == 0 ? radius : radius * 0.42;
            var angle = (corner * Math.PI / 5) - (Math.PI / 2);
            return $"{MarkupWriter.Number(length * Math.Cos(angle))} {MarkupWriter.Number(length * Math.Sin(angle))}";
        });
        return $"M{string.Join('L', points)}Z";
    }

    private static string Tell(MapView view, Competency item, int competency)
    {
        var place = view.NextPlaceOf(competency);
        var code = item.Code is null ? "" : $"{item.Code} ";
        var next = place > 0 ? string.Create(CultureInfo.InvariantCulture, $" Next step {place}.") : "";
        return $"{code}{item.Label}: {view.StandTextOf(competency)}.{(view.IsGoal(competency) ? " A goal." : "")}{next}\n{item.Statement}";
    }

    // The position of the strand among the headings without a parent; what is under none has the number after the last.
    private static int StrandOf(CompetencyFramework framework, int competency)
    {
        var strand = 0;
        for (var index = 0; index < framework.Count; index++)
        {
            if (framework.IsGrouping(index) && framework.Parents(index).IsEmpty)
            {
                if (framework.MembersOf(index).Contains(competency))
                {
                    return strand;
                }

                strand++;
            }
        }

        return strand;
    }
}
