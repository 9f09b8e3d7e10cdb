using NodaTime;
using NodaTime.Text;
using PersonalizedLearning.Cli.Reports;
using PersonalizedLearning.Environments;

namespace PersonalizedLearning.Cli.Schedules;

/// <summary>One date of the board: a table by learner, one by member of staff and one by space, with a column for each block.</summary>
internal sealed class BoardDay(ShownSchedule shown, ScheduleFilter filter, LocalDate date)
{
    // With more, the columns get too narrow to read.
    private const int MostColumns = 8;

    private readonly TimeBlock[] blocks = [.. shown.Blocks.Where(block => block.Date == date && block.Kind != BlockKind.Break)];

    private readonly ILookup<BlockId, Session> sessions = shown.Sessions.Where(filter.Shows).ToLookup(session => session.Block);

    /// <summary>Writes the tables.</summary>
    public void Write(MarkupWriter writer)
    {
        var day = LocalDatePattern.Iso.Format(date.WithCalendar(CalendarSystem.Iso));
        (string Id, string Heading, string Column, Row[] Rows)[] parts =
        [
            .. new[]
            {
                ($"learners-{day}", "Learners", "Learner", LearnerRows()),
                ($"staff-{day}", "Staff", "Member of staff", RowsBy(StaffNames(), session => session.Staff?.Value, OfStaff, IsAway)),
                ($"spaces-{day}", "Spaces", "Space", RowsBy(SpaceNames(), session => session.Space?.Value, OfSpace, IsClosed)),
            }.Where(part => part.Item4.Length > 0),
        ];
        if (parts.Length == 0)
        {
            writer.Element("p", "Nothing takes place.", ("class", "soft"));
            return;
        }

        using (writer.Open("p", ("class", "part")))
        {
            foreach (var (id, heading, _, _) in parts)
            {
                writer.Element("a", heading, ("href", $"#{id}"));
            }
        }

        foreach (var (id, heading, column, rows) in parts)
        {
            writer.Element("h3", heading, ("id", id));
            WriteTable(writer, heading, column, rows);
        }
    }

    private void WriteTable(MarkupWriter writer, string heading, string column, Row[] rows)
    {
        using var frame = writer.Open("div", blocks.Length > MostColumns ? [("class", "many")] : []);
        using var table = writer.Open("table", ("aria-label", $"{heading}, {ScheduleWords.Long(date)}"));
        using (writer.Open("thead"))
        using (writer.Open("tr"))
        {
            writer.Element("th", column, ("scope", "col"));
            foreach (var block in blocks)
            {
                using var head = writer.Open("th", ("scope", "col"));
                writer.Element("span", block.Id.Value, ("class", "block"));
                writer.Text(ScheduleWords.Times(block));
            }
        }

        using var body = writer.Open("tbody");
        foreach (var row in rows)
        {
            writer.Line();
            using var line = writer.Open("tr", ("data-find", row.Name));
            writer.Element("th", row.Name, ("scope", "row"));
            foreach (var (block, cells) in blocks.Zip(row.Cells))
            {
                WriteCell(writer, block, cells);
            }
        }
    }

    private static void WriteCell(MarkupWriter writer, TimeBlock block, Cell[] cells)
    {
        using var data = writer.Open("td");
        using (writer.Open("span", ("class", "label")))
        {
            writer.Element("span", block.Id.Value, ("class", "block"));
            writer.Text(ScheduleWords.Times(block));
        }

        foreach (var cell in cells)
        {
            if (cell.How is null)
            {
                writer.Element("span", cell.What, ("class", "free"));
                continue;
            }

            using var item = writer.Open("div", ("class", $"item {cell.Kind}"));
            writer.Element("span", cell.What, ("class", "what"));
            writer.Element("span", cell.How, ("class", "how"));
            if (cell.Who is { Length: > 0 } who)
            {
                writer.Element("span", who, ("class", "who"));
            }
        }
    }

    private Row[] LearnerRows() =>
    [
        .. shown.Days.Where(day => day.Date == date && filter.Shows(day.Learner)).DistinctBy(day => day.Learner)
            .Select(day => new Row(day.Learner.Value, [.. blocks.Select(block => OfLearner(day, block))]))
            .Where(row => filter is { Staff: null, Space: null } || row.Cells.Any(cells => cells.Any(cell => cell.How is not null))),
    ];

    private Cell[] OfLearner(LearnerDay day, TimeBlock block)
    {
        var item = day.Items.FirstOrDefault(item => item.Block == block.Id);
        if (item is null || shown.SessionOf(item) is not { } session)
        {
            return [new Cell(shown.IsThere(day.Learner, block.Id) ? "free" : "away", null, string.Empty)];
        }

        return filter.Shows(session) ? [new Cell(ScheduleWords.About(item.Purpose, item.Competency?.Value), Joined(session.Modality.Value, session.Staff?.Value, session.Space?.Value), KindOf(session))] : [];
    }

    private Row[] RowsBy(IEnumerable<string> names, Func<Session, string?> nameOf, Func<Session, Cell> cellOf, Func<string, TimeBlock, string?> whyNot) =>
    [
        .. names.Concat(blocks.SelectMany(block => sessions[block.Id]).Select(nameOf).OfType<string>()).Distinct().Order(StringComparer.Ordinal)
            .Select(name => new Row(name, [.. blocks.Select(block => CellsOf([.. sessions[block.Id].Where(session => nameOf(session) == name)], cellOf, whyNot(name, block)))])),
    ];

    private static Cell[] CellsOf(Session[] own, Func<Session, Cell> cellOf, string? whyNot) => own.Length == 0 ? [new Cell(whyNot ?? "free", null, string.Empty)] : [.. own.Select(cellOf)];

    // Where one learner or space is asked for, only who and what has to do with it is shown.
    private IEnumerable<string> StaffNames() => filter switch
    {
        { Staff: { } only } => [only.Value],
        { Learner: null, Space: null } => shown.Problem.Staff.Select(member => member.Id.Value),
        _ => [],
    };

    private IEnumerable<string> SpaceNames() => filter switch
    {
        { Space: { } only } => [only.Value],
        { Learner: null, Staff: null } => shown.Problem.Spaces.Select(space => space.Id.Value),
        _ => [],
    };

    private string? IsAway(string name, TimeBlock block) => shown.Problem.Staff.FirstOrDefault(member => member.Id.Value == name)?.UnavailableIn.Contains(block.Id) == true ? "away" : null;

    private string? IsClosed(string name, TimeBlock block) => shown.Problem.Spaces.FirstOrDefault(space => space.Id.Value == name)?.UnavailableIn.Contains(block.Id) == true ? "closed" : null;

    private Cell OfStaff(Session session) => new(About(session), Joined(session.Modality.Value, session.Space?.Value), KindOf(session), string.Join(", ", session.Learners));

    private Cell OfSpace(Session session) => new(About(session), Joined(session.Modality.Value, Count(session), session.Staff?.Value), KindOf(session));

    private static string About(Session session) => ScheduleWords.About(session.Purpose, session.Competency?.Value);

    private static string Count(Session session) => NumberText.Count(session.Learners.Count, "learner");

    private static string Joined(params ReadOnlySpan<string?> parts) => string.Join(" · ", parts.ToArray().OfType<string>());

    private string KindOf(Session session) => shown.Problem.Modalities.FirstOrDefault(item => item.Id == session.Modality) is { } modality
        ? EnvironmentWords<Supervision>.Of(modality.Supervision)
        : "none";

    private sealed record Row(string Name, Cell[][] Cells);

    private sealed record Cell(string What, string? How, string Kind, string? Who = null);
}
