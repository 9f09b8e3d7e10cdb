using NodaTime;
using PersonalizedLearning.Evidence;

namespace PersonalizedLearning.Interop;

/// <summary>One row of a table of DataShop: a transaction, or all that a learner did on a step.</summary>
/// <param name="Row">The number of the row, from 1: the header and blank lines do not count.</param>
/// <param name="Fields">All its fields as they are, by the position of their column; fewer or more than there are columns where the row is so.</param>
/// <param name="Time">When it began, in the zone of the row; null when not said or not readable.</param>
/// <param name="Evidence">What it says of the learner; null where it is no answer, and that has a diagnostic.</param>
public sealed record DataShopRow(int Row, ValueList<string> Fields, LocalDateTime? Time, EvidenceRecord? Evidence);
