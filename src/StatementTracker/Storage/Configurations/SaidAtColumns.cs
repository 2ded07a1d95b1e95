using Microsoft.EntityFrameworkCore.Metadata.Builders;
using StatementTracker.Model;

namespace StatementTracker.Storage.Configurations;

/// <summary>A time is stored in columns, since lists sort and filter by its bounds.</summary>
internal static class SaidAtColumns
{
    public static void Map(ComplexPropertyBuilder<SaidAt> time)
    {
        time.Property(t => t.Expression).HasMaxLength(200);
        time.Property(t => t.Edtf).HasMaxLength(60);
        time.Ignore(t => t.DateUnknown);
        time.Ignore(t => t.SortAt);
    }
}
