using Analysis.Reading;
using CsvHelper;

namespace Bench.Rounds;

/// <summary>How a row is written: by its property names, in their order.</summary>
[CsvRecordMap(typeof(MeasurementRow))]
internal sealed partial class MeasurementRowMap
{
    [CsvFormat("yyyy-MM-ddTHH:mm:ss.fffZ")]
    public DateTimeOffset StartUtc { get; init; }
}
