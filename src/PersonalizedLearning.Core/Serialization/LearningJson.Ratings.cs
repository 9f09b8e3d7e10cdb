using System.Text.Json;
using PersonalizedLearning.Journal;
using PersonalizedLearning.Programs;

namespace PersonalizedLearning.Serialization;

/// <content>Rubrics and ratings of programs.</content>
public static partial class LearningJson
{
    /// <summary>Reads a rubric for the self-assessment of a program.</summary>
    /// <param name="stream">The text, UTF-8.</param>
    /// <returns>The rubric.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="stream"/> is null.</exception>
    /// <exception cref="LearningJsonException">The text is not a rubric of ours, or its cells do not fit its levels.</exception>
    public static PracticeRubric ReadPracticeRubric(Stream stream) => Read(stream, LearningJsonContext.Default.PracticeRubricDocument, ToPracticeRubric);

    /// <summary>Writes a rubric; reading it gives an equal one.</summary>
    /// <param name="stream">Where to.</param>
    /// <param name="rubric">The rubric.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static void WritePracticeRubric(Stream stream, PracticeRubric rubric)
    {
        ArgumentNullException.ThrowIfNull(rubric);
        var dimensions = rubric.Dimensions.Select(item => new PracticeDimensionDocument(
            item.Id, item.Title, [.. item.Cells.Select(cell => new PracticeCellDocument(cell.Level, cell.Statement, cell.Next))]));
        var document = new PracticeRubricDocument(
            PracticeRubricDocument.FormatName, 1, rubric.Id, rubric.Version, rubric.Title, [.. rubric.Levels.Select(level => new PracticeLevelDocument(level.Id, level.Title))], [.. dimensions],
            [.. rubric.Scopes]);
        Write(stream, document, LearningJsonContext.Default.PracticeRubricDocument);
    }

    /// <summary>Reads ratings: one a line, in any order; empty lines are skipped.</summary>
    /// <param name="stream">The text, UTF-8.</param>
    /// <param name="rubrics">The rubrics by which may be rated; those of the library when null.</param>
    /// <returns>The ratings, and why others were not taken.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="stream"/> is null.</exception>
    /// <exception cref="ArgumentException">A rubric is null, or a version is there twice with another content.</exception>
    /// <exception cref="LearningJsonException">A line is not a rating; nothing is returned then.</exception>
    public static RatingRead ReadRatings(Stream stream, IEnumerable<PracticeRubric>? rubrics = null)
    {
        var text = AllBytes(stream);
        var ratings = new List<(SelfRating Rating, string Place)>();
        var lineNumber = 0;
        foreach (var range in text.AsSpan().Split((byte)'\n'))
        {
            lineNumber++;
            var line = text.AsSpan(range).Trim(" \t\r"u8);
            if (!line.IsEmpty)
            {
                ratings.Add((Read(line, LearningJsonContext.Default.SelfRatingDocument, ToValidRating, lineNumber), FormattableString.Invariant($"line {lineNumber}")));
            }
        }

        var book = new RatingBook(rubrics);
        var diagnostics = new List<Diagnostic>();
        foreach (var (rating, place) in ratings)
        {
            if (book.Append(rating).Reason is { } reason)
            {
                diagnostics.Add(reason with { Place = place });
            }
        }

        return new RatingRead(book, diagnostics.AsReadOnly());
    }

    /// <summary>Writes ratings, one a line, by time.</summary>
    /// <param name="stream">Where to.</param>
    /// <param name="book">The ratings.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static void WriteRatings(Stream stream, RatingBook book)
    {
        ArgumentNullException.ThrowIfNull(stream);
        ArgumentNullException.ThrowIfNull(book);
        foreach (var rating in book.Ratings)
        {
            JsonSerializer.Serialize(stream, ToDocument(rating), LearningJsonContext.Default.SelfRatingDocument);
            stream.WriteByte((byte)'\n');
        }
    }

    private static PracticeRubric ToPracticeRubric(PracticeRubricDocument document)
    {
        RequireFormat(document.Format, document.Version, PracticeRubricDocument.FormatName);
        var levels = Mapped(document.Levels, "$.levels", (item, _) => new PracticeLevel(item.Id, item.Title));
        var dimensions = Mapped(document.Dimensions, "$.dimensions", (item, place) => new PracticeDimension(
            item.Id, item.Title, Mapped(item.Cells, place + ".cells", (cell, _) => new PracticeCell(cell.Level, cell.Statement, cell.Next))));
        return new PracticeRubric(document.Id, document.RubricVersion, document.Title, levels, dimensions, (document.Scopes ?? []).ToValueList());
    }

    private static SelfRating ToValidRating(SelfRatingDocument document)
    {
        if (document.Version is { } version and not 1)
        {
            throw new LearningJsonException(FormattableString.Invariant($"Version {version} of ratings is not known; expected 1."), "$.version", null);
        }

        var rating = new SelfRating
        {
            Id = document.Id,
            Rater = new Author(document.Rater.Id ?? default, document.Rater.Role ?? PersonRole.Unspecified),
            Rubric = document.Rubric,
            RubricVersion = document.RubricVersion,
            Unit = new PracticeUnit(document.Unit.Scope, document.Unit.Name),
            At = document.At,
            Dimensions = Mapped(document.Dimensions, "$.dimensions", (item, _) => new DimensionRating(item.Dimension, item.Level, item.Note, item.Evidence)),
        };
        rating.Validate();
        return rating;
    }

    private static SelfRatingDocument ToDocument(SelfRating rating) => new(
        rating.Id, ToDocument(rating.Rater), rating.Rubric, rating.RubricVersion, new PracticeUnitDocument(rating.Unit.Scope, rating.Unit.Name), rating.At,
        [.. rating.Dimensions.Select(item => new DimensionRatingDocument(item.Dimension, item.Level, item.Note, item.Evidence))]);
}
